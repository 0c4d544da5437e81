#!/bin/sh
# Recognition: N rows (default 100,000) of people who are known already, into a shop of as many; and of half as many into
# half as large a shop, to see that the time grows no faster than the rows. Goal: 10 s for 100,000.
set -eu
. "$(dirname "$0")/lib.sh"
machine
for people in $((${1:-100000} / 2)) "${1:-100000}"; do
  known=$(rows "$people" "$people")
  sed 's/^\([0-9]*\),/9\1,/' "$known" >"$work/again-$people.csv"
  for file in "$known" "$work/again-$people.csv"; do
    # shellcheck disable=SC2086
    whole=$(seconds "$work/out" "$home/clientela" import "$file" --data "$work/shop-$people" --currency EUR $here \
      --no-jobs --json)
    echo "$people rows into a shop of $people customers, $(basename "$file"): $whole"
  done
done
