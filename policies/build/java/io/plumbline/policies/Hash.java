package io.plumbline.policies;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** SHA-256, in lower-case hex. */
final class Hash {
  private final MessageDigest digest;

  Hash() {
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  static String of(Path file) throws IOException {
    return of(Files.readAllBytes(file));
  }

  static String of(byte[] bytes) {
    return HexFormat.of().formatHex(new Hash().digest.digest(bytes));
  }

  /** One hash over names and contents, so that a renamed file counts as changed. */
  static String ofTree(Path root, List<Path> files, String... more) throws IOException {
    Hash hash = new Hash();
    for (String text : more) {
      hash.line(text);
    }
    for (Path file : files) {
      hash.line(Sources.name(root, file));
      hash.line(of(file));
    }
    return HexFormat.of().formatHex(hash.digest.digest());
  }

  private void line(String text) {
    digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
