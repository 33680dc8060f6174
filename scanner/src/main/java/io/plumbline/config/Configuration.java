package io.plumbline.config;

import com.google.gson.JsonElement;
import io.plumbline.report.Attestation;
import io.plumbline.report.ListedException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is set for a run.
 *
 * @param parameters rule id to the parameters that are set, both sorted
 * @param exceptions in the order of the files, all ACTIVE; the evaluation says what they do
 * @param attestations by framework, control and date, all NOT_IN_RUN; the evaluation says what they
 *     do
 * @param files everything that was read for it, attached files too
 */
public record Configuration(
    Map<String, Map<String, JsonElement>> parameters,
    List<ListedException> exceptions,
    List<Attestation> attestations,
    List<InputFile> files) {

  /** Nothing set. */
  public static final Configuration EMPTY =
      new Configuration(new TreeMap<>(), List.of(), List.of(), List.of());
}
