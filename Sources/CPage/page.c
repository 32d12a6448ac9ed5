// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

#include "CPage.h"

// To add a script: one #embed below and one row in `scripts`, in the order in which they run.

static const uint8_t frame[] = {
#embed "../Report/Page/page.html"
};
static const uint8_t style[] = {
#embed "../Report/Page/page.css"
};
static const uint8_t text[] = {
#embed "../Report/Page/text.js"
};
static const uint8_t store[] = {
#embed "../Report/Page/store.js"
};
static const uint8_t highlight[] = {
#embed "../Report/Page/highlight.js"
};
static const uint8_t overview[] = {
#embed "../Report/Page/overview.js"
};
static const uint8_t documents[] = {
#embed "../Report/Page/documents.js"
};
static const uint8_t records[] = {
#embed "../Report/Page/records.js"
};
static const uint8_t faults[] = {
#embed "../Report/Page/faults.js"
};
static const uint8_t navigation[] = {
#embed "../Report/Page/navigation.js"
};
static const uint8_t main[] = {
#embed "../Report/Page/main.js"
};

#define PART(identifier) {identifier, sizeof(identifier)}

static const yz_page_part scripts[] = {
    PART(text),
    PART(store),
    PART(highlight),
    PART(overview),
    PART(documents),
    PART(records),
    PART(faults),
    PART(navigation),
    PART(main),
};

yz_page_part yz_page_frame(void) { return (yz_page_part)PART(frame); }

yz_page_part yz_page_style(void) { return (yz_page_part)PART(style); }

int64_t yz_page_script_count(void) { return sizeof(scripts) / sizeof(scripts[0]); }

yz_page_part yz_page_script(int64_t index) { return scripts[index]; }
