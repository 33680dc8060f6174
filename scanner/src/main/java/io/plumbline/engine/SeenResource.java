package io.plumbline.engine;

import io.plumbline.report.ResourceRef;
import io.plumbline.snapshot.Unavailable;
import java.util.Collection;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * A resource that went into an input.
 *
 * @param judgedHere whether it gets its verdict from this input; a global resource that is shown to
 *     every region gets it in its own
 * @param unavailable attribute to the reason that it is not known, of those that were asked for
 */
record SeenResource(
    ResourceRef ref, boolean judgedHere, SortedMap<String, Unavailable> unavailable) {

  /** What is not known of it among the attributes that a rule reads. */
  Stream<UnknownFact> unknown(Collection<String> read) {
    return unavailable.entrySet().stream()
        .filter(entry -> read.contains(entry.getKey()))
        .map(
            entry ->
                UnknownFact.attribute(ref.type(), entry.getKey(), ref.region(), entry.getValue()));
  }
}
