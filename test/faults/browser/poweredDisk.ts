import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as after } from 'node:timers/promises'

/** A small disk with a file system of its own, whose power can be cut: what was not flushed to it is gone. */
export interface PoweredDisk {
  folder: string
  /** From now on nothing reaches the disk, and what waits for it is lost. */
  cut(): void
  /** Takes the disk up again, as the next start of the machine does; nobody may use it any more. */
  restore(): Promise<void>
  remove(): Promise<void>
}

/**
 * ext4's order to go down without writing its log, as in a power cut: EXT4_IOC_SHUTDOWN with NOLOGFLUSH.
 * Node has no ioctl; perl stands on every Debian.
 */
const GO_DOWN =
  'my $how = pack("L", 2); sysopen(F, $ARGV[0], 0) or die "$!"; ioctl(F, 0x8004587d, $how) or die "$!"'

const run = (command: string, args: readonly string[]): string =>
  execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim()

/** Null where this machine lets nobody do it: it takes root and a loop device. */
export function poweredDisk(megabytes: number): PoweredDisk | null {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return null
  const place = mkdtempSync(join(tmpdir(), 'nianbao-power-'))
  const [image, folder] = [join(place, 'image'), join(place, 'disk')]
  let device = ''
  const mount = (): string => run('mount', [device, folder])
  try {
    run('truncate', ['-s', `${megabytes}M`, image])
    run('mkfs.ext4', ['-q', '-F', '-m', '0', image])
    run('mkdir', [folder])
    device = run('losetup', ['-f', '--show', image])
    mount()
  } catch {
    // no loop device, or no tools: the caller says so
    if (device !== '') run('losetup', ['-d', device])
    rmSync(place, { recursive: true, force: true })
    return null
  }
  return {
    folder,
    cut: () => void run('perl', ['-e', GO_DOWN, folder]),
    async restore() {
      await unmount(folder)
      mount()
    },
    async remove() {
      await unmount(folder)
      run('losetup', ['-d', device])
      rmSync(place, { recursive: true })
    },
  }
}

/** Processes that were killed hold the disk for a moment longer. */
async function unmount(folder: string): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      run('umount', [folder])
      return
    } catch (cause) {
      if (tries === 50) throw cause
      await after(200)
    }
  }
}
