// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

/// A release of our own that gives a record whatever the recognisers learn.
enum Sample {
  static let release = """
    县医院赴沙河乡开展义诊

    2025年3月5日，宣恩县人民医院组织12名医务人员赴沙道沟镇开展义诊活动，共服务群众120人次。

    """
}
