// SPDX-License-Identifier: Apache-2.0
// Part of Yizhen, outreach records from Chinese press releases.

#include "CTables.h"

#include <string.h>

// To add a file: one #embed below and one row in `tables`, both sorted by name.

static const uint8_t activity_affixes_tsv[] = {
#embed "../Lexicons/Data/activity-affixes.tsv" if_empty(0)
};
static const uint8_t activity_kinds_tsv[] = {
#embed "../Lexicons/Data/activity-kinds.tsv" if_empty(0)
};
static const uint8_t approximators_tsv[] = {
#embed "../Lexicons/Data/approximators.tsv" if_empty(0)
};
static const uint8_t boilerplate_tsv[] = {
#embed "../Lexicons/Data/boilerplate.tsv" if_empty(0)
};
static const uint8_t character_classes_tsv[] = {
#embed "../Lexicons/Data/character-classes.tsv" if_empty(0)
};
static const uint8_t count_roles_tsv[] = {
#embed "../Lexicons/Data/count-roles.tsv" if_empty(0)
};
static const uint8_t date_words_tsv[] = {
#embed "../Lexicons/Data/date-words.tsv" if_empty(0)
};
static const uint8_t entities_tsv[] = {
#embed "../Lexicons/Data/entities.tsv" if_empty(0)
};
static const uint8_t explain_notes_tsv[] = {
#embed "../Lexicons/Data/explain-notes.tsv" if_empty(0)
};
static const uint8_t field_words_tsv[] = {
#embed "../Lexicons/Data/field-words.tsv" if_empty(0)
};
static const uint8_t header_labels_tsv[] = {
#embed "../Lexicons/Data/header-labels.tsv" if_empty(0)
};
static const uint8_t holidays_tsv[] = {
#embed "../Lexicons/Data/holidays.tsv" if_empty(0)
};
static const uint8_t institution_contexts_tsv[] = {
#embed "../Lexicons/Data/institution-contexts.tsv" if_empty(0)
};
static const uint8_t institution_heads_tsv[] = {
#embed "../Lexicons/Data/institution-heads.tsv" if_empty(0)
};
static const uint8_t institution_modifiers_tsv[] = {
#embed "../Lexicons/Data/institution-modifiers.tsv" if_empty(0)
};
static const uint8_t institution_parts_tsv[] = {
#embed "../Lexicons/Data/institution-parts.tsv" if_empty(0)
};
static const uint8_t lunar_years_tsv[] = {
#embed "../Lexicons/Data/lunar-years.tsv" if_empty(0)
};
static const uint8_t measure_words_tsv[] = {
#embed "../Lexicons/Data/measure-words.tsv" if_empty(0)
};
static const uint8_t name_characters_tsv[] = {
#embed "../Lexicons/Data/name-characters.tsv" if_empty(0)
};
static const uint8_t number_stops_tsv[] = {
#embed "../Lexicons/Data/number-stops.tsv" if_empty(0)
};
static const uint8_t numerals_tsv[] = {
#embed "../Lexicons/Data/numerals.tsv" if_empty(0)
};
static const uint8_t pinyin_tsv[] = {
#embed "../Lexicons/Data/pinyin.tsv" if_empty(0)
};
static const uint8_t place_contexts_tsv[] = {
#embed "../Lexicons/Data/place-contexts.tsv" if_empty(0)
};
static const uint8_t place_continuations_tsv[] = {
#embed "../Lexicons/Data/place-continuations.tsv" if_empty(0)
};
static const uint8_t place_suffixes_tsv[] = {
#embed "../Lexicons/Data/place-suffixes.tsv" if_empty(0)
};
_Alignas(4) static const uint8_t places_bin[] = {
#embed "../Lexicons/Data/places.bin" if_empty(0)
};
static const uint8_t radicals_tsv[] = {
#embed "../Lexicons/Data/radicals.tsv" if_empty(0)
};
static const uint8_t record_words_tsv[] = {
#embed "../Lexicons/Data/record-words.tsv" if_empty(0)
};
static const uint8_t regions_tsv[] = {
#embed "../Lexicons/Data/regions.tsv" if_empty(0)
};
static const uint8_t reporting_verbs_tsv[] = {
#embed "../Lexicons/Data/reporting-verbs.tsv" if_empty(0)
};
static const uint8_t scoring_words_tsv[] = {
#embed "../Lexicons/Data/scoring-words.tsv" if_empty(0)
};
static const uint8_t script_characters_tsv[] = {
#embed "../Lexicons/Data/script-characters.tsv" if_empty(0)
};
static const uint8_t script_phrases_tsv[] = {
#embed "../Lexicons/Data/script-phrases.tsv" if_empty(0)
};
static const uint8_t services_tsv[] = {
#embed "../Lexicons/Data/services.tsv" if_empty(0)
};
static const uint8_t solar_terms_tsv[] = {
#embed "../Lexicons/Data/solar-terms.tsv" if_empty(0)
};

#define ROW(identifier, file) {file, identifier, sizeof(identifier)}

static const yz_table tables[] = {
    ROW(activity_affixes_tsv, "activity-affixes.tsv"),
    ROW(activity_kinds_tsv, "activity-kinds.tsv"),
    ROW(approximators_tsv, "approximators.tsv"),
    ROW(boilerplate_tsv, "boilerplate.tsv"),
    ROW(character_classes_tsv, "character-classes.tsv"),
    ROW(count_roles_tsv, "count-roles.tsv"),
    ROW(date_words_tsv, "date-words.tsv"),
    ROW(entities_tsv, "entities.tsv"),
    ROW(explain_notes_tsv, "explain-notes.tsv"),
    ROW(field_words_tsv, "field-words.tsv"),
    ROW(header_labels_tsv, "header-labels.tsv"),
    ROW(holidays_tsv, "holidays.tsv"),
    ROW(institution_contexts_tsv, "institution-contexts.tsv"),
    ROW(institution_heads_tsv, "institution-heads.tsv"),
    ROW(institution_modifiers_tsv, "institution-modifiers.tsv"),
    ROW(institution_parts_tsv, "institution-parts.tsv"),
    ROW(lunar_years_tsv, "lunar-years.tsv"),
    ROW(measure_words_tsv, "measure-words.tsv"),
    ROW(name_characters_tsv, "name-characters.tsv"),
    ROW(number_stops_tsv, "number-stops.tsv"),
    ROW(numerals_tsv, "numerals.tsv"),
    ROW(pinyin_tsv, "pinyin.tsv"),
    ROW(place_contexts_tsv, "place-contexts.tsv"),
    ROW(place_continuations_tsv, "place-continuations.tsv"),
    ROW(place_suffixes_tsv, "place-suffixes.tsv"),
    ROW(places_bin, "places.bin"),
    ROW(radicals_tsv, "radicals.tsv"),
    ROW(record_words_tsv, "record-words.tsv"),
    ROW(regions_tsv, "regions.tsv"),
    ROW(reporting_verbs_tsv, "reporting-verbs.tsv"),
    ROW(scoring_words_tsv, "scoring-words.tsv"),
    ROW(script_characters_tsv, "script-characters.tsv"),
    ROW(script_phrases_tsv, "script-phrases.tsv"),
    ROW(services_tsv, "services.tsv"),
    ROW(solar_terms_tsv, "solar-terms.tsv"),
};

yz_table yz_table_named(const char *name) {
  for (size_t i = 0; i < sizeof(tables) / sizeof(tables[0]); i++)
    if (strcmp(tables[i].name, name) == 0) return tables[i];
  return (yz_table){0};
}

int64_t yz_table_count(void) { return sizeof(tables) / sizeof(tables[0]); }

yz_table yz_table_at(int64_t index) { return tables[index]; }
