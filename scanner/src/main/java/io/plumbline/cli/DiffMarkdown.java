package io.plumbline.cli;

import io.plumbline.drift.AttributeChange;
import io.plumbline.drift.Blind;
import io.plumbline.drift.ResourceChange;
import io.plumbline.report.Markdown;
import java.io.PrintStream;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;

/** Differences as a comment of a pull request; what GitHub would not take is counted instead. */
final class DiffMarkdown implements DiffPrinter {
  private static final int MAX_LENGTH = 64_000;
  private static final int MAX_VALUE = 300;

  private final PrintStream out;
  private final StringBuilder text = new StringBuilder();
  private String head;
  private long cut;

  DiffMarkdown(Console console) {
    this.out = console.out();
  }

  @Override
  public void begin(Named before, Named after) {
    head = "Compared " + named(before) + " with " + named(after) + ".\n\n";
  }

  private static String named(Named one) {
    String time = one.time().truncatedTo(ChronoUnit.SECONDS).toString();
    return Markdown.code(one.path(), 200) + " (" + time + ")";
  }

  @Override
  public void changed(ResourceChange change) {
    StringBuilder item = new StringBuilder("- **");
    item.append(change.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')).append("** ");
    item.append(Markdown.text(change.resource().type(), 100)).append(' ');
    item.append(Markdown.code(change.resource().arn(), 300)).append('\n');
    for (AttributeChange attribute : change.attributes()) {
      item.append("  - ").append(Markdown.code(attribute.path(), 200)).append(": ");
      item.append(Markdown.code(DiffWords.fact(attribute.before()), MAX_VALUE)).append(" → ");
      item.append(Markdown.code(DiffWords.fact(attribute.after()), MAX_VALUE)).append('\n');
    }
    add(item.toString());
  }

  @Override
  public void blind(Blind blind) {
    add("- **not comparable** " + Markdown.text(DiffWords.blind(blind), 500) + "\n");
  }

  @Override
  public void finding(FindingChange change) {
    add(
        "- **%s** %s %s %s: %s%s%n"
            .formatted(
                ChangePrinter.words(change.change()),
                change.severity().id(),
                Markdown.code(change.rule(), 100),
                Markdown.code(change.resource().arn(), 300),
                Markdown.text(change.message(), 300),
                change.accepted() ? " (accepted)" : ""));
  }

  private void add(String item) {
    if (text.length() + item.length() > MAX_LENGTH) {
      cut++;
    } else {
      text.append(item);
    }
  }

  @Override
  public void end(Map<String, Long> counts) {
    out.print("# Plumbline: " + DiffWords.counts(counts) + "\n\n" + head + text);
    if (cut > 0) {
      out.printf(Locale.ROOT, "- and %,d more that do not fit here%n", cut);
    }
  }
}
