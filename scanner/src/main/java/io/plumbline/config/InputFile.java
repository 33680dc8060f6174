package io.plumbline.config;

import java.nio.file.Path;

/**
 * A file that was read for a configuration, as it was then.
 *
 * @param path where it is
 * @param name its path from the working directory, or where it is elsewhere, from the folder of
 *     what was named on the command line; the report names it so
 * @param bytes its size
 * @param sha256 of its content, hex
 */
public record InputFile(Kind kind, Path path, String name, long bytes, String sha256) {
  /** What a file is for, and which keys it may have. */
  public enum Kind {
    /** Everything: {@code plumbline.yaml}. */
    CONFIG,
    EXCEPTIONS,
    ATTESTATIONS,
    /** A file that supports an attestation; it is not read but hashed. */
    ATTACHED
  }
}
