package io.plumbline.cli;

import java.io.PrintStream;
import java.util.Locale;

/**
 * Says on standard error how far a command is: one line that is drawn again on a terminal, plain
 * lines for each stage otherwise, nothing when quiet. May be called from any thread.
 */
final class Progress {
  private static final long REDRAW_MILLIS = 80;
  private static final int BAR = 24;

  private final PrintStream err;
  private final boolean quiet;
  private final boolean terminal;
  private final int width;
  private final boolean unicode;
  private String stage = "";
  private long total;
  private long done;
  private long drawnAt;
  private boolean drawn;

  Progress(Console console, boolean quiet) {
    this.err = console.err();
    this.quiet = quiet;
    this.terminal = console.errTerminal();
    this.width = console.columns();
    this.unicode = console.unicode();
  }

  /**
   * Begins a stage.
   *
   * @param steps how many steps it has, 0 if nobody knows
   */
  synchronized void stage(String name, long steps) {
    clear();
    stage = name;
    total = steps;
    done = 0;
    if (quiet) {
      return;
    }
    if (terminal) {
      draw("");
    } else {
      err.println(name);
      err.flush();
    }
  }

  /** One step of the stage is over. */
  synchronized void step(String what) {
    done++;
    long now = System.nanoTime() / 1_000_000;
    if (!quiet && terminal && now - drawnAt >= REDRAW_MILLIS) {
      drawnAt = now;
      draw(what);
    }
  }

  /** So many more steps of the stage are over. */
  synchronized void steps(int count) {
    done += count - 1;
    step("");
  }

  /** The stage has come so far. */
  synchronized void position(long steps, long of) {
    total = of;
    done = steps - 1;
    step("");
  }

  /** Prints a whole line that stays. */
  synchronized void note(String text) {
    clear();
    if (!quiet) {
      err.println(PlainText.of(text));
      err.flush();
    }
  }

  /** Takes the line away. */
  synchronized void clear() {
    if (drawn) {
      err.print("\r\u001b[K");
      err.flush();
      drawn = false;
    }
  }

  private void draw(String what) {
    String line = stage + (total > 0 ? " " + bar() : done > 0 ? " " + done : "") + " " + what;
    err.print("\r\u001b[K" + PlainText.fit(line, width - 1));
    err.flush();
    drawn = true;
  }

  private String bar() {
    int full = (int) Math.min(BAR, BAR * done / total);
    String drawing = (unicode ? "█" : "#").repeat(full) + (unicode ? "░" : ".").repeat(BAR - full);
    return String.format(Locale.ROOT, "%s %d/%d", drawing, done, total);
  }
}
