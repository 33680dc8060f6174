package io.plumbline.engine;

import io.plumbline.report.Attestation;
import io.plumbline.report.Attestation.State;
import io.plumbline.report.FrameworkResult;
import io.plumbline.report.FrameworkResult.ControlResult;
import io.plumbline.report.Outcome;
import io.plumbline.snapshot.ScanInfo;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts attestations beside the controls that they are about. Only a control that is left to a
 * person becomes ATTESTED: nobody's word takes the place of what was computed, and least of all of
 * a failure.
 */
final class Attestations {
  private static final Comparator<Attestation> MOST_TELLING =
      Comparator.comparing(Attestation::state)
          .thenComparing(Attestation::expires, Comparator.reverseOrder());

  private final List<Attestation> given;
  private final LocalDate day;
  private final List<Attestation> listed = new ArrayList<>();

  Attestations(List<Attestation> given, ScanInfo scan) {
    this.given = given;
    this.day = LocalDate.ofInstant(scan.started(), ZoneOffset.UTC);
  }

  /** The frameworks with their attestations. */
  List<FrameworkResult> applied(List<FrameworkResult> frameworks) {
    listed.clear();
    listed.addAll(given);
    return frameworks.stream().map(this::applied).toList();
  }

  private FrameworkResult applied(FrameworkResult framework) {
    List<ControlResult> controls =
        framework.controls().stream().map(control -> applied(framework.id(), control)).toList();
    return new FrameworkResult(framework.id(), framework.title(), framework.version(), controls);
  }

  private ControlResult applied(String framework, ControlResult control) {
    List<Attestation> about = new ArrayList<>();
    for (int i = 0; i < listed.size(); i++) {
      Attestation attestation = listed.get(i);
      if (attestation.framework().equals(framework) && attestation.control().equals(control.id())) {
        listed.set(i, attestation.in(state(attestation, control)));
        about.add(listed.get(i));
      }
    }
    return about.stream().min(MOST_TELLING).map(control::attested).orElse(control);
  }

  private State state(Attestation attestation, ControlResult control) {
    if (control.outcome() != Outcome.MANUAL) {
      return State.COMPUTED;
    }
    if (day.isAfter(attestation.expires())) {
      return State.EXPIRED;
    }
    return day.isBefore(attestation.date()) ? State.NOT_YET_VALID : State.VALID;
  }

  /** All that were given, with what they do, once they are applied. */
  List<Attestation> listed() {
    return List.copyOf(listed);
  }
}
