#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads a calendar file with a parser that is not ours and prints an event a line, for tests/share and the journeys.

What RFC 5545 asks of the bytes and what the file's own zones say is checked here, and against the zones of this computer.
"""
import datetime
import sys
import zoneinfo

from icalendar import Calendar

UTC = datetime.timezone.utc


def check_bytes(data):
    assert data.endswith(b'\r\n'), 'the last line is not ended'
    for line in data[:-2].split(b'\r\n'):
        assert len(line) <= 75, f'a line of {len(line)} bytes'
        assert b'\n' not in line and b'\r' not in line, 'a bare line end'
        assert not any(c < 32 and c != 9 for c in line), 'a control character'
    # A line may be folded within a character, but what is unfolded is text.
    data.replace(b'\r\n ', b'').decode('utf-8')


def zones(calendar):
    """For each zone its changes of the clock: (wall time before the change, offset before, offset after)."""
    found = {}
    for zone in calendar.walk('VTIMEZONE'):
        changes = []
        for part in zone.subcomponents:
            assert part.name in ('STANDARD', 'DAYLIGHT')
            changes.append((part['DTSTART'].dt.replace(tzinfo=None), part['TZOFFSETFROM'].td, part['TZOFFSETTO'].td))
        assert str(zone['TZID']) not in found, 'a zone twice'
        found[str(zone['TZID'])] = sorted(changes, key=lambda change: change[0])
    return found


def to_utc(wall, changes):
    """The offset in force is that of the last change before; an hour that comes twice is its first, one that
    is left out is counted from before."""
    offset = None
    for onset, before, after in changes:
        # Before an hour is repeated the clock shows it once with the old offset.
        if wall >= onset + max(after - before, datetime.timedelta(0)) or offset is None and wall >= onset:
            offset = after
    assert offset is not None, 'no change of the clock before that time'
    return (wall - offset).replace(tzinfo=UTC)


def moment(prop, found, used):
    value = prop.dt
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    zone = prop.params.get('TZID')
    if zone is None:
        assert value.utcoffset() == datetime.timedelta(0), 'a time without a zone'
        return value.strftime('%Y-%m-%dT%H:%MZ')
    used.add(zone)
    wall = value.replace(tzinfo=None)
    by_file = to_utc(wall, found[zone])
    by_computer = wall.replace(tzinfo=zoneinfo.ZoneInfo(zone), fold=0).astimezone(UTC)
    # Countries decide on their clocks, so that nobody knows the later ones.
    assert by_file == by_computer or wall.year > 2037, f'{wall} {zone}: {by_file} is not {by_computer}'
    return by_file.strftime('%Y-%m-%dT%H:%MZ')


def main(path):
    with open(path, 'rb') as file:
        data = file.read()
    check_bytes(data)
    calendar = Calendar.from_ical(data)
    assert calendar['VERSION'] == '2.0' and calendar['PRODID']
    found, used, uids = zones(calendar), set(), set()
    for event in calendar.walk('VEVENT'):
        assert not event.errors, event.errors
        assert event['DTSTAMP'].dt.utcoffset() == datetime.timedelta(0)
        assert event['CLASS'] == 'PRIVATE'
        assert event['UID'] not in uids, 'a UID twice'
        uids.add(event['UID'])
        words = [str(event['UID']), moment(event['DTSTART'], found, used)]
        words.append(moment(event['DTEND'], found, used) if 'DTEND' in event else
                     str(event['DURATION'].dt) if 'DURATION' in event else '')
        words += [str(event['SUMMARY']), str(event.get('LOCATION', ''))]
        print('|'.join(word.replace('\n', '\\n') for word in words))
        assert set(event) <= {'UID', 'DTSTAMP', 'DTSTART', 'DTEND', 'DURATION', 'SUMMARY', 'LOCATION', 'CLASS', 'TRANSP'}, set(event)
    assert used == set(found), f'zones {set(found)} for {used}'


if __name__ == '__main__':
    main(sys.argv[1])
