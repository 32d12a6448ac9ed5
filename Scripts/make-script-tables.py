#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
# Part of Yizhen, outreach records from Chinese press releases.
"""Writes script-characters.tsv and script-phrases.tsv.

  make-script-tables.py RULES TSCHARACTERS OUTPUT_FOLDER

RULES is what icu-rules prints for Hant-Hans (ICU 72), TSCHARACTERS OpenCC's dictionary of that name. Decisions of our own are below.
"""
import re
import sys
from pathlib import Path

# ICU maps these, but they are ordinary simplified characters with a meaning of their own.
KEPT = "俱跤阪箝苎姊「」"
# One to one, ours or OpenCC's where ICU has nothing or the rarer form.
SUPPLEMENT = """
衞卫 牠它 妳你 閤合 擡抬 麪面 麫面 峯峰 冑胄 滙汇 鎭镇 査查 殻壳 畵画 舘馆 卽即 旣既 敎教 嵗岁 幷并 囌苏 甦苏 嶽岳 鞦秋 韆千 濛蒙 矇蒙
硃朱 醣糖 鑪炉 谿溪 糉粽 糭粽 呉吴 様样 鍼针 遶绕 淩凌 殭僵 譭毁 枴拐 彫雕 劄札 箚札 祇只 諮咨 逕径 鉅巨 鏇旋 戸户 脩修 捱挨 祂他 陜陕
""".split()
# Phrases where one character after the other goes wrong. Those that ICU has too are not repeated.
ADDED = {
  "乾 as a name, a reign or a trigram": """
    乾隆 乾縣>乾县 乾陵 乾州 乾安 乾闥>乾闼 乾元 乾佑 乾嘉 乾卦 乾象 乾道 乾清宮>乾清宫 康乾 乾德 乾寧>乾宁 乾符 乾封 乾化 乾祐
    乾綱>乾纲 乾造 乾宅 乾旦 乾斷>乾断 乾斷食>干断食 尼乾 竺乾 大目乾連>大目乾连 蕭乾>萧乾 旋乾 朝乾夕惕 乾健 乾元山 乾位 乾務>乾务 連乾>连乾 馬乾>马乾""",
  "瞭 of looking far": "瞭望",
  "覆 of answering": """
    覆診>复诊 覆查>复查 覆檢>复检 答覆>答复 反覆>反复 回覆>回复 函覆>函复 批覆>批复 申覆>申复 電覆>电复 稟覆>禀复 示覆>示复 覆信>复信 覆命>复命
    覆電>复电 覆文>复文 見覆>见复 敬覆>敬复 覆核>复核 覆述>复述 重覆>重复 反反覆覆>反反复复 往覆>往复 覆議>复议 覆按>复按""",
  "著 of writing and being known": """
    所著 彰著 素著 著名 著作 著稱>著称 共著 自著 近著 專著>专著 著述 著論>著论 著式 著志 著史 著書>著书 著於>著于 著績>著绩 著錄>著录 名著 昭著 論著>论著""",
  "著 of going on, before a word that looks like the former": """
    隨著>随着 沿著>沿着 跟著>跟着 趁著>趁着 朝著>朝着 本著>本着 意味著>意味着 著作業>着作业 著名單>着名单 著名額>着名额 抱著>抱着 拿著>拿着 帶著>带着
    有著>有着 藉著>借着 憑藉著>凭借着 接著>接着 對著>对着 懷著>怀着 伴著>伴着 握著>握着 牽著>牵着 揹著>背着 背著>背着 推著>推着 坐著>坐着 站著>站着
    等著>等着 聽著>听着 說著>说着 笑著>笑着 住著>住着 圍著>围着 活著>活着 向著>向着 冒著>冒着 頂著>顶着 靠著>靠着 存在著>存在着""",
  "藉 of a mess and of comfort": """
    慰藉 蘊藉>蕴藉 醞藉>酝藉 狼藉 枕藉 藉藉 杯盤狼藉>杯盘狼藉 聲名狼藉>声名狼藉 憑藉>凭借 駘藉>骀藉 躪藉>躏藉""",
  "徵 of the five notes and of names": "徵羽 角徵 變徵>变徵 流徵 徵音 徵調式>徵调式 文徵明 魏徵 清徵 徵聲>徵声 徵弦",
  "於 of names": """
    於世成 於乎 於呼哀哉 於戲>於戏 於梨華>於梨华 於潛>於潜 於崇文 於菟 於邑 於陵子 於穆 樊於期 於忠祥 於勇明""",
  "鍾 of names and vessels": """
    錢鍾書>钱锺书 李鍾郁>李锺郁 千鍾粟>千锺粟 萬鍾>万锺 千鍾少>千锺少 黃鍾公>黄锺公""",
  "麼 small": "幺麼>幺麽 么麼>幺麽 老么>老幺 么兒>幺儿 么妹>幺妹",
  "昇 of names": """
    畢昇>毕昇 李昇 張昇>张昇 陳昇>陈昇 陳志昇>陈志昇 吳育昇>吴育昇 徐胤昇 李昇勳>李昇勋 溫昇豪>温昇豪 烏昇>乌昇 王彥昇>王彦昇 申昇勳>申昇勋 盧象昇>卢象昇 蔣昇>蒋昇 金昇玟
    閻鶴昇>阎鹤昇 韓昇延>韩昇延 龔昇>龚昇 李昇基""",
  "甦 of names": "林甦 成甦 楊甦棣>杨甦棣 許甦魂>许甦魂 陳甦>陈甦 韓甦>韩甦 馮甦>冯甦 黃甦>黄甦",
  "祕 of names": "允祕 胤祕 吳祕>吴祕 李祕 袁祕 辛祕 祕丕笈 祕彭祖 祕瓊>祕琼",
  "陞 of names": "楊聯陞>杨联陞 楊陞>杨陞",
  "祇 of gods": "神祇 地祇 天神地祇",
  "脩 of dried meat": "束脩 肉脩 腶脩 脩炳 脩脡 脩脯 脩金 脩敬",
  "蒐 of hunting": "茅蒐 春蒐 秋蒐 多蒐 蒐狩 蒐獵>蒐猎 蒐苗 蒐獮>蒐狝 蒐田 蒐畋",
  "釐 of blessing": "年釐 懷釐>怀釐 春釐 祝釐 逆釐",
  "氾 of names": "氾勝之>氾胜之 南氾 東氾>东氾 氾南 氾國>氾国 氾水",
  "剋 of hitting": "剋架 剋毒 挨剋",
  "劄 of eyes": "目劄 廿二史箚記>廿二史札记",
  "甯, 袷, 谿, 扞 of names and words": """
    袷袢 谿工 利跂谿>利跂溪 扞衛>捍卫 扞格 扞拒 袷衣>夹衣 袷裙>夹裙""",
  "逕 of villages": """
    七逕>七迳 上逕>上迳 九逕山>九迳山 南逕>南迳 水逕>水迳 沙逕>沙迳 河逕>河迳 烏逕>乌迳 社逕>社迳 石逕>石迳 逕口>迳口 逕聯>迳联 逕頭>迳头 逕貝>迳贝""",
  "鉅 of names": "李澤鉅>李泽钜 甚鉅>甚钜 鉅子>钜子 鉅萬>钜万 鉅防>钜防 張鉅>张钜",
  "鍊 of chains": "上鍊>上链 鍊條>链条 鍊墜>链坠 鍊鎖>链锁 鎖鍊>锁链 鉸鍊>铰链 銀鍊>银链 鍊錘>链锤 頸鍊>颈链 鏈鍊>链链 產業鍊>产业链 鍊球菌>链球菌",
  "牴": "牴觸>抵触 牴牾>抵牾",
  "彷": "彷徨 彷彿>仿佛",
  "樑, 梁": "榖梁>谷梁",
  "坏 of unburnt clay": """
    一坏>一坯 製坏>制坯 坏布>坯布 坏子>坯子 土坏>土坯 磚坏>砖坯 毛坏>毛坯 陶坏>陶坯 坏戶>坯户 鋼坏>钢坯 麪坏>面坯 打坏兒>打坯儿""",
  "灵 of a drug": "阿斯匹靈>阿斯匹灵",
  "瀋 of juice": "墨瀋>墨渖",
  "乾 as dry, after a word that ends like a name": "洋李乾>洋李干 桃李乾>桃李干",
  "沈 of sinking": """
    沈沒>沉没 沈船>沉船 沈厚 沈溺>沉溺 沈痛>沉痛 沈甸甸>沉甸甸 沈澱>沉淀 沈降>沉降 沈疴>沉疴 沈痾>沉疴 下沈>下沉 血沈>血沉 昏沈>昏沉 陰沈>阴沉
    沈積>沉积 沈默>沉默 沈睡>沉睡 沈寂>沉寂 沈重>沉重 沈穩>沉稳 沈香>沉香""".replace("沈厚 ", "沈厚>沉厚 "),
  "藥, 癥": "癥結>症结",
  "計畫": "計畫>计划 企畫>企划 籌畫>筹划 規畫>规划 擘畫>擘画 畫定>划定 畫時代>划时代 筆畫>笔画",
  "儘, 盡": "",
  "薹": "蒜薹 蕓薹>芸薹",
  "噁英": "二噁英",
}
# ICU's phrase rules that are lexical, reversed, or harm ordinary words.
DROPPED = """
剃发 單幹 份子 稽察 巡察 像片 怵目 倡言 砂土 砂金 酥鬆 板畫 詢察 細察 碳煙 生旦净末丑 刻劃 憑藉 藴藉 依杖 舊著 大著 較著
""".split()


def read_rules(path):
  singles, phrases = {}, {}
  for rule in re.split(r";\s*\n?", Path(path).read_text("utf-8")):
    if match := re.fullmatch(r"(\S+) > (\S+)", rule.strip()):
      (singles if len(match[1]) == 1 else phrases)[match[1]] = match[2]
  return singles, phrases


def encodable(character, encoding):
  try:
    character.encode(encoding)
    return True
  except UnicodeEncodeError:
    return False


def read_opencc(path):
  """First candidates of characters that no simplified text has, both ends in the basic plane."""
  found = {}
  for line in Path(path).read_text("utf-8").splitlines():
    source, _, targets = line.partition("\t")
    target = targets.split(" ")[0]
    if len(source) == 1 == len(target) and max(source, target) < "\U00010000" and source != target:
      if "\u3400" <= source and not encodable(source, "gb2312"):
        found[source] = target
  return found


def characters(singles, opencc):
  table = opencc | {a: b for a, b in singles.items() if a != b and a not in KEPT}
  table.update((pair[0], pair[1]) for pair in SUPPLEMENT)
  return {a: b for a, b in table.items() if a != b and "\u3400" <= a <= "\u9fff"}


def one_by_one(text, table):
  return "".join(table.get(character, character) for character in text)


def phrase_rows(rules, table):
  """Rows whose result is not that of their characters; ours win over ICU's."""
  rows = {}
  for source, target in rules.items():
    if source not in DROPPED and len(source) == len(target):
      # Some of ICU's results still hold traditional characters (銀髮 > 銀发).
      whole = "".join(c if encodable(c, "gb2312") else table.get(c, c) for c in target)
      rows[source] = (whole, "icu")
  for words in ADDED.values():
    for word in words.split():
      source, _, target = word.partition(">")
      rows[source] = (target or source, "yizhen")
  wanted = {s: row for s, row in rows.items() if row[0] != one_by_one(s, table)}
  # A phrase of ours that agrees with its characters still has to stand where it shadows a shorter one.
  for source, row in rows.items():
    if row[1] == "yizhen" and source not in wanted:
      if any(other in source and other != source for other in wanted):
        wanted[source] = row
      elif any(source[-1] == other[0] for other in wanted):
        wanted[source] = row
  return wanted


def blocks(pairs):
  """Rows of one 128-character block each, so that a change shows in a short row."""
  rows = {}
  for source, target in sorted(pairs):
    rows.setdefault(ord(source) // 128, []).append((source, target))
  return [("".join(a for a, _ in row), "".join(b for _, b in row)) for row in rows.values()]


def main():
  rules, opencc, folder = sys.argv[1:]
  singles, phrases = read_rules(rules)
  table = characters(singles, read_opencc(opencc))
  simplified = [(c, c) for c in map(chr, range(0x4E00, 0xA000))
                if c not in table and encodable(c, "gb2312") and not encodable(c, "big5hkscs")]
  # GB 2312 has 後 for a family name that hardly anybody bears.
  shared = [pair for pair in table.items() if encodable(pair[0], "gb2312") and pair[0] != "後"]
  traditional = [pair for pair in table.items() if pair not in shared]
  lines = [
    "# script-characters.tsv: traditional characters and the simplified ones that stand for them.",
    "# class: traditional = in no simplified text, shared = in both (converted all the same), simplified = in no traditional text (not converted).",
    "# columns: class, characters, what each becomes. One row for each 128 code points, sorted.",
    "# source: ICU 72, Hant-Hans (Unicode licence); OpenCC TSCharacters (Apache-2.0) where ICU has nothing; Scripts/make-script-tables.py. read by: ScriptConverter",
  ]
  for name, pairs in ("shared", shared), ("simplified", simplified), ("traditional", traditional):
    lines += [f"{name}\t{a}\t{b}" for a, b in blocks(pairs)]
  Path(folder, "script-characters.tsv").write_text("\n".join(lines) + "\n", "utf-8")
  rows = phrase_rows(phrases, table)
  lines = [
    "# script-phrases.tsv: phrases that are not converted one character after the other.",
    "# columns: traditional, simplified (as many characters), source. Sorted.",
    "# source: icu = ICU 72, Hant-Hans (Unicode licence); yizhen = Scripts/make-script-tables.py, in part after OpenCC TSPhrases (Apache-2.0). read by: ScriptConverter",
  ]
  lines += [f"{a}\t{b}\t{c}" for a, (b, c) in sorted(rows.items())]
  Path(folder, "script-phrases.tsv").write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
  main()
