# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the four figures; see build-aux/bench. Runs on a desk of its own."""
import os
import shutil
import statistics
import subprocess
import sys
import time

import story
from driver import App, Missing

STARTS = 15
# Both windows are drawn by cairo: what a software OpenGL takes for drawing on a machine without a
# graphics card would swell both and hide what is ours. Its libraries are loaded by GDK in any case.
ENV = {'GSK_RENDERER': 'cairo', 'GSETTINGS_BACKEND': 'memory'}
short = 0


def figure(name, value, limit, unit=''):
    global short
    good = value <= limit
    short += not good
    print(f'figure: {name} = {value:.2f}{unit} (limit {limit:g}{unit}) {"ok" if good else "short"}', flush=True)


def note(text):
    print(f'note: {text}', flush=True)


def first_frame(tools, *command):
    shown = subprocess.run([os.path.join(tools, 'first-frame'), *command], capture_output=True, text=True,
                           env={**os.environ, **ENV, 'GTK_A11Y': 'none'})
    if shown.returncode != 0:
        raise Missing(f'{command[0]}: {shown.stderr}')
    # The window manager takes the window of the killed program away in its own time.
    subprocess.run(['xdotool', 'sync'], check=False, capture_output=True)
    time.sleep(0.3)
    return float(shown.stdout)


def measure_start(tools):
    """With one profile on the shelf, so that the first frame asks for its passphrase, as it does every day."""
    bare, ours = os.path.join(tools, 'bare-window'), os.environ['ONWARD_BINARY']
    with App() as app:
        story.make_profile(app)
        app.close()
    times = {bare: [], ours: []}
    for turn in range(STARTS + 1):
        for program in (bare, ours) if turn % 2 else (ours, bare):
            took = first_frame(tools, program)
            if turn:
                times[program].append(took)
    middle = {program: statistics.median(values) for program, values in times.items()}
    note(f'start: bare window {middle[bare]:.0f} ms, Onward {middle[ours]:.0f} ms, medians of {STARTS}')
    figure('start-to-first-frame / bare window', middle[ours] / middle[bare], 1.3)


def pss(pid):
    with open(f'/proc/{pid}/smaps_rollup', encoding='ascii') as file:
        for line in file:
            if line.startswith('Pss:'):
                return int(line.split()[1])
    raise Missing('no Pss')


def settled_pss(pid):
    """When two looks half a second apart agree within one per cent."""
    before = pss(pid)
    for _ in range(40):
        time.sleep(0.5)
        now = pss(pid)
        if abs(now - before) * 100 < before:
            return now
        before = now
    return before


def measure_memory(tools):
    sizes = {}
    for _ in range(3):
        with App(binary=os.path.join(tools, 'bare-window'), env=ENV) as bare:
            bare.window()
            sizes.setdefault('bare', []).append(settled_pss(bare.process.pid))
        with App('--demo', env=ENV) as app:
            story.wait_for_places(app)
            sizes.setdefault('ours', []).append(settled_pss(app.process.pid))
    bare, ours = statistics.median(sizes['bare']), statistics.median(sizes['ours'])
    note(f'memory: bare window {bare / 1024:.1f} MiB, Onward with the demo open {ours / 1024:.1f} MiB, proportional set size')
    figure('memory with the demo open / bare window', ours / bare, 1.5)


def measure_store(tools, folder, schema):
    shown = subprocess.run([os.path.join(tools, 'bench-store'), folder, schema], stdout=subprocess.PIPE, text=True, check=True)
    values = {name: float(value) for name, value in (line.split() for line in shown.stdout.splitlines())}
    note(f'edit: Onward {values["edit_ms"]:.3f} ms, plain SQLite with WAL {values["wal_ms"]:.3f} ms, '
         f'with a rollback journal {values["rollback_ms"]:.3f} ms, all synced, medians of 1,000')
    figure('edit synced / plain SQLite WAL FULL', values['edit_ms'] / values['wal_ms'], 1.5)
    figure('edit synced / plain SQLite rollback journal FULL', values['edit_ms'] / values['rollback_ms'], 0.7)
    note(f'undo: slowest single try {values["undo_worst_single_ms"]:.2f} ms')
    figure('undo of any of 20,000 actions, worst', values['undo_worst_ms'], 5, ' ms')


def main():
    tools, folder, schema = sys.argv[1:]
    for measure, arguments in ((measure_store, (tools, folder, schema)), (measure_start, (tools,)), (measure_memory, (tools,))):
        measure(*arguments)
    sys.exit(1 if short else 0)


if __name__ == '__main__':
    main()
