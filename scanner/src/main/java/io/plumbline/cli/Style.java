package io.plumbline.cli;

import io.plumbline.report.Severity;

/** Colours of the terminal, or nothing. */
record Style(boolean colour) {
  String bold(String text) {
    return in("1", text);
  }

  String faint(String text) {
    return in("2", text);
  }

  String good(String text) {
    return in("32", text);
  }

  String bad(String text) {
    return in("31", text);
  }

  String doubtful(String text) {
    return in("33", text);
  }

  String severity(Severity severity, String text) {
    return switch (severity) {
      case CRITICAL -> in("1;31", text);
      case HIGH -> in("31", text);
      case MEDIUM -> in("33", text);
      case LOW -> in("36", text);
      case INFORMATIONAL -> in("2", text);
    };
  }

  private String in(String code, String text) {
    return colour && !text.isEmpty() ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
