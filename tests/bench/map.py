#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The same networks laid out by Onward, by graphviz and by d3-force: time, people who cover each other, ties that cross.

The others get the same room for everybody and draw on a page of their own size, which is printed as well: only Onward keeps
rings and arenas, and draws on the paper it is given.
"""
import json
import os
import subprocess
import sys
import tempfile
import time

D3 = '''
const d3 = require('d3-force');
const input = JSON.parse(require('fs').readFileSync(0, 'utf8'));
const nodes = input.spots.map((_, i) => ({ index: i }));
nodes.push({ index: nodes.length, fx: 0, fy: 0 });
const links = input.ties.map(([a, b]) => ({ source: a, target: b < 0 ? input.spots.length : b }));
const start = process.hrtime.bigint();
const simulation = d3.forceSimulation(nodes).force('link', d3.forceLink(links)).force('charge', d3.forceManyBody())
  .force('collide', d3.forceCollide(Math.hypot(input.box[2], input.box[3]) / 2)).stop();
for (let i = 0; i < 300; i++) simulation.tick();
const took = Number(process.hrtime.bigint() - start) / 1e6;
console.log(JSON.stringify({ took, spots: nodes.map(n => [n.x, n.y]) }));
'''


def crossings(spots, ties):
    def side(a, b, c):
        return (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0])
    number = 0
    for i, (a, b) in enumerate(ties):
        one, two = spots[a], spots[b]
        for c, d in ties[:i]:
            if a in (c, d) or b in (c, d):
                continue
            three, four = spots[c], spots[d]
            if side(one, two, three) * side(one, two, four) < 0 and side(three, four, one) * side(three, four, two) < 0:
                number += 1
    return number


def overlaps(spots, width, height):
    return sum(1 for i, a in enumerate(spots) for b in spots[:i] if abs(a[0] - b[0]) < width - 0.5 and abs(a[1] - b[1]) < height - 0.5)


def graphviz(program, network):
    n = len(network['spots'])
    width, height = network['box'][2] / 72, network['box'][3] / 72
    lines = [f'graph {{ overlap=prism; root=n{n}; node [shape=box, fixedsize=true, label="", width={width:.3f}, height={height:.3f}];']
    lines += [f'n{i};' for i in range(n + 1)]
    lines += [f'n{a} -- n{n if b < 0 else b};' for a, b in network['ties']]
    start = time.monotonic()
    output = subprocess.run([program, '-Tplain'], input='\n'.join(lines) + '}', capture_output=True, text=True, check=True).stdout
    took = (time.monotonic() - start) * 1000
    spots = [None] * (n + 1)
    for line in output.splitlines():
        parts = line.split()
        if parts[0] == 'node':
            spots[int(parts[1][1:])] = (float(parts[2]) * 72, float(parts[3]) * 72)
    return took, spots


def d3_force(network):
    environment = {**os.environ, 'NODE_PATH': '/usr/share/nodejs'}
    with tempfile.NamedTemporaryFile('w', suffix='.js') as script:
        script.write(D3)
        script.flush()
        output = subprocess.run(['node', script.name], input=json.dumps(network), capture_output=True, text=True, check=True, env=environment).stdout
    found = json.loads(output)
    return found['took'], found['spots']


NEIGHBOURS = (('twopi', lambda network: graphviz('twopi', network)), ('neato', lambda network: graphviz('neato', network)),
              ('d3-force', d3_force))


def main():
    tool = sys.argv[1]
    short = 0
    for people, ties in ((60, 90), (300, 900)):
        network = json.loads(subprocess.run([tool, str(people), str(ties)], capture_output=True, text=True, check=True).stdout)
        pairs = [(a, people if b < 0 else b) for a, b in network['ties']]
        rows = [('Onward', network['layout_ms'], [*network['spots'], network['me']])]
        for name, lay_out in NEIGHBOURS:
            try:
                rows.append((name, *lay_out(network)))
            except (OSError, subprocess.CalledProcessError):
                print(f'note: {name} is not on this machine, so it was left out')
        for name, took, spots in rows:
            page = [max(spot[axis] for spot in spots) - min(spot[axis] for spot in spots) for axis in (0, 1)]
            covered = overlaps(spots[:people], network['box'][2], network['box'][3])
            print(f'note: {people} people, {ties} ties, {name}: {took:.1f} ms, {covered} overlaps, {crossings(spots, pairs)} crossings, '
                  f'on {page[0]:.0f}×{page[1]:.0f}')
            if name == 'Onward' and people == 300:
                good = took <= 16 and covered == 0
                short += not good
                print(f'figure: layout of 300 people and 900 ties = {took:.2f} ms (limit 16 ms) {"ok" if good else "short"}')
        print(f'note: tidying up {people} people takes {network["tidy_ms"]:.1f} ms')
    return short > 0


if __name__ == '__main__':
    sys.exit(main())
