package io.plumbline.cli;

import java.util.logging.ConsoleHandler;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What libraries log. Nothing unless it is asked for; and never what goes over the wire, since
 * requests carry credentials.
 */
final class Logging {
  // A logger that nobody refers to is collected, and its level with it.
  private static final Logger ROOT = Logger.getLogger("");
  private static final Logger WIRE = Logger.getLogger("org.apache.http");
  private static final Logger SDK = Logger.getLogger("software.amazon.awssdk");

  private Logging() {}

  /** Sets the levels, for the whole process. */
  static void configure(boolean verbose) {
    Level level = verbose ? Level.INFO : Level.OFF;
    ROOT.setLevel(level);
    WIRE.setLevel(verbose ? Level.WARNING : Level.OFF);
    SDK.setLevel(verbose ? Level.WARNING : Level.OFF);
    for (var handler : ROOT.getHandlers()) {
      if (handler instanceof ConsoleHandler) {
        handler.setLevel(level);
      }
    }
  }
}
