package io.plumbline.report;

import java.util.ArrayList;
import java.util.List;

/** What a person should do about the lists of exceptions and attestations, in sentences. */
public final class ConfigurationNotes {
  private ConfigurationNotes() {}

  /**
   * The active ones in one line, then each that is expired, covers nothing, or is broad. Empty
   * without exceptions.
   */
  public static List<String> onExceptions(List<ListedException> exceptions) {
    List<String> notes = new ArrayList<>();
    long active =
        exceptions.stream().filter(e -> e.state() == ListedException.State.ACTIVE).count();
    long skipped =
        exceptions.stream().filter(e -> e.state() == ListedException.State.NOT_IN_RUN).count();
    if (!exceptions.isEmpty()) {
      notes.add(
          Text.format("%,d of %,d hold", active, exceptions.size())
              + (skipped == 0
                  ? ""
                  : Text.format(
                      "; %,d %s about rules or accounts outside this run",
                      skipped, skipped == 1 ? "is" : "are")));
    }
    for (ListedException e : exceptions) {
      String note = note(e);
      if (note != null) {
        notes.add(note);
      }
    }
    return notes;
  }

  private static String note(ListedException e) {
    String about = " (" + e.owner() + ": " + e.scope() + ")";
    if (e.state() == ListedException.State.EXPIRED) {
      return e.source()
          + " expired on "
          + e.expires()
          + (e.matched() == 0
              ? " and would cover nothing; delete it"
              : Text.format("; %,d %s again", e.matched(), e.matched() == 1 ? "counts" : "count"))
          + about;
    }
    if (e.unused()) {
      return e.source() + " covers nothing; delete it unless it is still needed" + about;
    }
    if (e.broad() && e.state() == ListedException.State.ACTIVE) {
      return e.source() + Text.format(" is broad and covers %,d", e.matched()) + about;
    }
    return null;
  }

  /** The valid ones in one line, then each that is not. Empty without attestations. */
  public static List<String> onAttestations(List<Attestation> attestations) {
    List<String> notes = new ArrayList<>();
    if (!attestations.isEmpty()) {
      long valid = attestations.stream().filter(a -> a.state() == Attestation.State.VALID).count();
      notes.add(Text.format("%,d of %,d hold", valid, attestations.size()));
    }
    for (Attestation a : attestations) {
      String what =
          switch (a.state()) {
            case VALID, NOT_IN_RUN -> null;
            case EXPIRED -> "expired on " + a.expires() + "; the control is manual again";
            case NOT_YET_VALID -> "holds only from " + a.date();
            case COMPUTED -> "has no effect: checks judge this control";
          };
      if (what != null) {
        notes.add(a.framework() + " " + a.control() + " by " + a.source() + " " + what);
      }
    }
    return notes;
  }
}
