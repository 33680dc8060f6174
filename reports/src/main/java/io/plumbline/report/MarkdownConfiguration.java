package io.plumbline.report;

import io.plumbline.report.FrameworkResult.ControlResult;
import java.util.List;
import java.util.Locale;

/** The lists of exceptions and attestations, and the controls one by one, in Markdown. */
final class MarkdownConfiguration {
  private static final int MAX_NOTES = 20;

  private MarkdownConfiguration() {}

  /** What a person should do about the lists; nothing without them. */
  static void notes(Report report, StringBuilder text) {
    section("Exceptions", ConfigurationNotes.onExceptions(report.exceptions()), text);
    section("Attestations", ConfigurationNotes.onAttestations(report.attestations()), text);
  }

  private static void section(String title, List<String> notes, StringBuilder text) {
    if (notes.isEmpty()) {
      return;
    }
    text.append("\n## ").append(title).append("\n\n");
    for (String note : notes.subList(0, Math.min(MAX_NOTES, notes.size()))) {
      text.append("- ").append(Markdown.text(note, 240)).append('\n');
    }
    if (notes.size() > MAX_NOTES) {
      text.append(Text.format("- and %,d more\n", notes.size() - MAX_NOTES));
    }
  }

  /** Each control with its result and what supports it, of the frameworks that fit. */
  static void controls(Report report, StringBuilder text, int maxLength) {
    for (FrameworkResult framework : report.frameworks()) {
      StringBuilder part = new StringBuilder("\n<details><summary>Controls of <b>");
      part.append(Markdown.text(framework.id(), 80)).append("</b></summary>\n\n");
      part.append("| control | result | evidence |\n| --- | --- | --- |\n");
      framework.controls().forEach(control -> row(report, control, part));
      part.append("\n</details>\n");
      if (text.length() + part.length() <= maxLength) {
        text.append(part);
      }
    }
  }

  private static void row(Report report, ControlResult control, StringBuilder text) {
    String outcome = control.outcome() == null ? "not covered" : control.outcome().name();
    text.append("| ").append(Markdown.text(control.id(), 40)).append(' ');
    text.append(Markdown.text(control.title(), 120)).append(" | ");
    text.append(outcome.toLowerCase(Locale.ROOT).replace('_', ' ')).append(" | ");
    String words = Support.of(report, control).words();
    Attestation attestation = control.attestation();
    if (attestation != null && attestation.state() == Attestation.State.VALID) {
      words += words.isEmpty() ? "" : "; ";
      words += "attested by " + attestation.by() + " until " + attestation.expires();
    }
    text.append(words.isEmpty() ? "none" : Markdown.text(words, 200)).append(" |\n");
  }
}
