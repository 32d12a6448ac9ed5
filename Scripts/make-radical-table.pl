#!/usr/bin/env perl
# SPDX-License-Identifier: Apache-2.0
# Part of Yizhen, outreach records from Chinese press releases.
#
# Prints radicals.tsv: radicals (Unicode's Equivalent_Unified_Ideograph) and compatibility
# ideographs (their canonical decomposition) with the ordinary character that they stand for.
use strict;
use warnings;
use utf8;
use Unicode::Normalize qw(NFKC);
use Unicode::UCD qw(prop_invmap);
binmode STDOUT, ':utf8';

my ($starts, $values) = prop_invmap('EqUIdeo');
my %unified;
for my $i (0 .. $#$starts - 1) {
  next unless $values->[$i];
  for my $code ($starts->[$i] .. $starts->[$i + 1] - 1) {
    $unified{$code} = $values->[$i];
  }
}
for my $code (0xF900 .. 0xFAFF, 0x2F800 .. 0x2FA1F) {
  my $folded = NFKC(chr $code);
  $unified{$code} = ord $folded if $folded ne chr $code;
}
print <<'HEAD';
# radicals.tsv: radicals and compatibility ideographs, which reach a text through PDF, as ordinary characters.
# columns: characters, what each becomes. One row for each 128 code points, sorted by code point.
# source: Unicode 14 Equivalent_Unified_Ideograph and canonical decompositions (Unicode licence), by Scripts/make-radical-table.pl. read by: TextCleaner
HEAD
my (%sources, %targets);
for my $code (sort { $a <=> $b } keys %unified) {
  next unless $code >= 0x2E80 && $code <= 0x2FDF || $code >= 0xF900;
  $sources{$code >> 7} .= chr $code;
  $targets{$code >> 7} .= chr $unified{$code};
}
for my $block (sort { $a <=> $b } keys %sources) {
  print "$sources{$block}\t$targets{$block}\n";
}
