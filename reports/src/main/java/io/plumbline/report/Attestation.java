package io.plumbline.report;

import com.google.gson.annotations.SerializedName;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * What a person states of a control that no program can judge.
 *
 * @param framework id of the framework
 * @param control id of the control in it
 * @param state what it does in this run
 * @param file that holds it
 * @param line where it begins in the file, from 1
 * @param statement how the control is met
 * @param by who states it
 * @param date when it was stated, the first day on which it holds
 * @param expires the last day on which it holds
 * @param links to what supports it, {@code https} only
 * @param files what is attached
 */
public record Attestation(
    String framework,
    String control,
    State state,
    String file,
    int line,
    String statement,
    String by,
    LocalDate date,
    LocalDate expires,
    List<String> links,
    List<AttachedFile> files) {

  public Attestation {
    Objects.requireNonNull(framework, "framework");
    Objects.requireNonNull(control, "control");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(statement, "statement");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(expires, "expires");
    Objects.requireNonNull(links, "links");
    Objects.requireNonNull(files, "files");
  }

  /** What an attestation does, judged at the snapshot's time. */
  public enum State {
    /** It holds: the control is ATTESTED. */
    @SerializedName("valid")
    VALID,
    /** Its last day was over; the control is MANUAL again. */
    @SerializedName("expired")
    EXPIRED,
    /** It was stated after the snapshot was taken. */
    @SerializedName("not_yet_valid")
    NOT_YET_VALID,
    /** The control is judged by checks, and nobody's word takes their place. */
    @SerializedName("computed")
    COMPUTED,
    /** The control is not part of this run. */
    @SerializedName("not_in_run")
    NOT_IN_RUN
  }

  /**
   * A file that supports a statement.
   *
   * @param name its path from the folder of the file that names it
   * @param bytes its size
   * @param sha256 of its content, hex
   */
  public record AttachedFile(String name, long bytes, String sha256) {
    public AttachedFile {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(sha256, "sha256");
    }
  }

  /** The file and line that hold it. */
  public String source() {
    return file + ":" + line;
  }

  /** The same statement with what it does in a run. */
  public Attestation in(State state) {
    return new Attestation(
        framework, control, state, file, line, statement, by, date, expires, links, files);
  }
}
