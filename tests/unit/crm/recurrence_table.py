#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""What dateutil (Debian: python3-dateutil) makes of 200 rules, for recurrence_table_test.

    recurrence_table.py > recurrence_table.tsv         makes the table anew
    recurrence_table.py --check recurrence_table.tsv   fails when it would come out differently

A line: rule, start on the wall, zone, how many of the first 450 there are before the year 2500,
the first eight and the last of them in UTC. Rules are expanded on the wall and made instants by
Python's own zones, which in a gap count on with the offset before it and take the earlier of two
(RFC 5545, 3.3.5).

Three things are not in the table:
 - UNTIL as a bare date on a timed start: dateutil stops at its midnight. RFC 5545, 3.3.10: "The
   value of the UNTIL rule part MUST have the same value type as the DTSTART property"; ours means
   the whole day.
 - A start that its own rule does not fall on. RFC 5545, 3.8.5.3: "The recurrence set generated
   with a 'DTSTART' property value not synchronized with the recurrence rule is undefined".
   dateutil and libical then count an INTERVAL with another WKST from different weeks; the form
   asks for a start that fits, and here each start is moved to the rule's first time.
 - UNTIL in UTC: dateutil wants a start with a zone then, and counts hours over a clock change.
   Here UNTIL stands on the wall (floating), and the seconds are the wall's on both sides.
"""
import datetime as dt
import random
import sys
import zoneinfo

from dateutil.rrule import rrulestr

WEEKDAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
ZONES = ["Europe/Warsaw"] * 4 + ["America/New_York", "America/St_Johns", "Australia/Lord_Howe",
                                 "Asia/Kolkata", "UTC"]
STARTS = ["2026-03-09T10:00", "2026-03-28T02:30", "2026-10-24T02:30", "2024-02-29T08:15",
          "2026-01-31T23:45", "2026-12-31T00:30", "2027-05-30T17:00", "2026-08-31T12:00",
          "2028-02-28T06:00", "2035-11-05T09:00"]
# Chosen by hand: leap days, ends of months, the 53rd week, ends that fall on an occurrence.
CHOSEN = """2024-02-29T08:15 FREQ=YEARLY
2024-02-29T08:15 FREQ=YEARLY;INTERVAL=3
2024-02-29T08:15 FREQ=MONTHLY;BYMONTHDAY=29
2024-02-29T08:15 FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=29
2026-01-31T10:00 FREQ=MONTHLY;BYMONTHDAY=31
2026-01-31T10:00 FREQ=MONTHLY;BYMONTHDAY=-1
2026-01-31T10:00 FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1;COUNT=20
2026-01-30T10:00 FREQ=MONTHLY;BYMONTHDAY=30;COUNT=40
2026-03-10T10:00 FREQ=MONTHLY;BYDAY=2TU
2026-03-27T10:00 FREQ=MONTHLY;BYDAY=-1FR
2026-03-30T10:00 FREQ=MONTHLY;BYDAY=5MO
2026-03-30T10:00 FREQ=MONTHLY;INTERVAL=5;BYDAY=5MO;COUNT=9
2026-03-29T02:30 FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
2026-10-25T02:30 FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
2026-03-09T10:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;COUNT=52
2026-03-11T10:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,WE;WKST=SU
2026-03-08T10:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=MO;COUNT=4
2026-03-08T10:00 FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU;WKST=SU;COUNT=4
2026-12-28T10:00 FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,FR,SU
2026-03-09T10:00 FREQ=DAILY;UNTIL=20260319T100000
2026-03-09T10:00 FREQ=DAILY;UNTIL=20260319T095959
2026-03-09T10:00 FREQ=WEEKLY;BYDAY=MO;UNTIL=20260525T100000
2026-03-31T10:00 FREQ=MONTHLY;BYMONTHDAY=31;UNTIL=20270131T100000
2026-03-09T10:00 FREQ=DAILY;COUNT=1
2026-03-20T02:30 FREQ=DAILY;COUNT=20
2026-10-20T02:30 FREQ=DAILY;COUNT=20
2026-03-01T02:30 FREQ=DAILY;INTERVAL=7
2026-07-04T10:00 FREQ=YEARLY;INTERVAL=4;BYMONTH=7;BYMONTHDAY=4
2026-02-28T10:00 FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=-1
2026-01-01T00:00 FREQ=YEARLY;BYMONTH=1;BYDAY=1MO;COUNT=30"""


def invented(dice):
    start = dt.datetime.fromisoformat(dice.choice(STARTS)) + dt.timedelta(days=dice.randrange(400))
    freq = dice.choice(["DAILY", "WEEKLY", "WEEKLY", "MONTHLY", "MONTHLY", "YEARLY"])
    rule = f"FREQ={freq}"
    if dice.random() < 0.6:
        rule += f";INTERVAL={dice.choice([1, 2, 3, 4, 5, 6, 7, 10, 12, 13])}"
    if freq == "WEEKLY":
        rule += ";BYDAY=" + ",".join(sorted(dice.sample(WEEKDAYS, dice.randint(1, 7)),
                                            key=WEEKDAYS.index))
        rule += dice.choice(["", "", ";WKST=SU", ";WKST=TH"])
    elif freq == "MONTHLY":
        ordinal = dice.choice([1, 2, 3, 4, 5, -1])
        rule += dice.choice([f";BYMONTHDAY={start.day}", f";BYDAY={ordinal}{dice.choice(WEEKDAYS)}",
                             ";BYMONTHDAY=-1"])
    elif freq == "YEARLY" and dice.random() < 0.7:
        rule += f";BYMONTH={start.month}"
        rule += dice.choice([f";BYMONTHDAY={start.day}", f";BYDAY=-1{dice.choice(WEEKDAYS)}",
                             f";BYDAY=2{dice.choice(WEEKDAYS)}"])
    end = dice.choice(["", "count", "until", "until on one"])
    if end == "count":
        rule += f";COUNT={dice.randint(1, 120)}"
    elif end == "until":
        rule += (start + dt.timedelta(days=dice.randint(40, 3000))).strftime(";UNTIL=%Y%m%dT%H%M%S")
    elif end == "until on one":
        times = [at for at, _ in zip(rrulestr(rule, dtstart=start), range(30))]
        rule += dice.choice(times).strftime(";UNTIL=%Y%m%dT%H%M%S")
    return start.isoformat(timespec="minutes") + " " + rule


def first_of(start, rule):
    return next(iter(rrulestr(rule, dtstart=dt.datetime.fromisoformat(start))), None)


def line(start, rule, zone):
    start = first_of(start, rule).isoformat(timespec="minutes")
    every = rrulestr(rule, dtstart=dt.datetime.fromisoformat(start))
    wall = [at for at, _ in zip(every, range(450)) if at.year < 2500]
    utc = [at.replace(tzinfo=zoneinfo.ZoneInfo(zone)).astimezone(dt.timezone.utc) for at in wall]
    shown = [at.strftime("%Y-%m-%dT%H:%MZ") for at in utc]
    return "\t".join([rule, start, zone, str(len(shown)), " ".join(shown[:8]), shown[-1]])


def table():
    dice = random.Random(5545)
    lines = []
    for number, chosen in enumerate(CHOSEN.split("\n")):
        lines.append(line(*chosen.split(" "), ["Europe/Warsaw", "America/New_York"][number % 2]))
    while len(lines) < 200:
        start, rule = invented(dice).split(" ")
        if first_of(start, rule):
            lines.append(line(start, rule, dice.choice(ZONES)))
    return "\n".join(lines) + "\n"


if sys.argv[1:2] == ["--check"]:
    with open(sys.argv[2], encoding="utf-8") as kept:
        sys.exit(0 if kept.read() == table() else "the table is not what dateutil makes of it")
sys.stdout.write(table())
