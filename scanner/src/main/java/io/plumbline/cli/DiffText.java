package io.plumbline.cli;

import io.plumbline.drift.AttributeChange;
import io.plumbline.drift.Blind;
import io.plumbline.drift.Fact;
import io.plumbline.drift.ResourceChange;
import io.plumbline.snapshot.Resource;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Differences as lines for a person. On a terminal long values are cut, in a pipe nothing is. */
final class DiffText implements DiffPrinter {
  private static final int CHANGE = 13;
  private static final int SEVERITY = 13;

  private final PrintStream out;
  private final Style style;
  private final int width;
  private final int ruleWidth;
  private boolean findings;

  /**
   * A printer to standard output.
   *
   * @param ruleWidth letters of the longest rule id
   */
  DiffText(Console console, int ruleWidth) {
    this.out = console.out();
    this.style = new Style(console.colour());
    this.width = console.width();
    this.ruleWidth = ruleWidth;
  }

  @Override
  public void begin(Named before, Named after) {
    out.println(named(before) + " -> " + named(after));
    out.println();
  }

  private static String named(Named one) {
    return PlainText.of(one.path()) + " (" + one.time().truncatedTo(ChronoUnit.SECONDS) + ")";
  }

  @Override
  public void changed(ResourceChange change) {
    Resource resource = change.resource();
    String head = resource.type() + "  " + resource.arn() + "  " + resource.region();
    String text = PlainText.fit(head, width - 2);
    switch (change.kind()) {
      case ADDED -> out.println(style.good("+ " + text));
      case REMOVED -> out.println(style.bad("- " + text));
      case CHANGED -> out.println(style.bold("~ " + text));
      case NOT_COMPARABLE -> out.println(style.doubtful("? " + text));
    }
    change.attributes().forEach(this::attribute);
  }

  private void attribute(AttributeChange change) {
    String path = PlainText.of(change.path());
    String before = PlainText.of(DiffWords.fact(change.before()));
    String after = PlainText.of(DiffWords.fact(change.after()));
    int room = width == Integer.MAX_VALUE ? width : Math.max(30, width - 10 - path.length());
    if (before.length() + after.length() > room) {
      int shorter = Math.min(before.length(), after.length());
      int share = shorter < room / 2 ? room - shorter : room / 2;
      before = PlainText.fit(before, share);
      after = PlainText.fit(after, share);
    }
    String sign = change.comparable() ? "  " : style.doubtful("? ");
    out.println("  " + sign + path + "  " + transition(change, before, after));
  }

  /** An element of a list comes or goes; any other value becomes another. */
  private String transition(AttributeChange change, String before, String after) {
    boolean element = change.comparable() && change.path().endsWith("]");
    if (element && change.before().state() == Fact.State.ABSENT) {
      return style.good("+ " + after);
    }
    if (element && change.after().state() == Fact.State.ABSENT) {
      return style.bad("- " + before);
    }
    return style.faint(before) + " -> " + after;
  }

  @Override
  public void blind(Blind blind) {
    out.println(style.doubtful("? " + PlainText.fit(DiffWords.blind(blind), width - 2)));
  }

  @Override
  public void finding(FindingChange change) {
    if (!findings) {
      findings = true;
      out.println(style.bold(row("CHANGE", "SEVERITY", "RULE") + "RESOURCE: WHAT"));
    }
    String severity = change.severity().id();
    String accepted = change.accepted() ? " (accepted)" : "";
    String head = row(ChangePrinter.words(change.change()), severity, PlainText.of(change.rule()));
    int left = width == Integer.MAX_VALUE ? width : Math.max(40, width - head.length());
    out.println(
        head.substring(0, CHANGE + 2)
            + style.severity(change.severity(), severity)
            + head.substring(CHANGE + 2 + severity.length())
            + PlainText.fit(change.resource().arn() + ": " + change.message() + accepted, left));
  }

  private String row(String change, String severity, String rule) {
    return pad(change, CHANGE) + pad(severity, SEVERITY) + pad(rule, ruleWidth);
  }

  private static String pad(String text, int columns) {
    return text + " ".repeat(Math.max(0, columns - text.length()) + 2);
  }

  @Override
  public void end(Map<String, Long> counts) {
    out.println();
    out.println(DiffWords.counts(counts));
  }
}
