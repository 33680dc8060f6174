package io.plumbline.evidence;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** DER between the lines that RFC 7468 puts around it. */
final class Pem {
  static final String PRIVATE = "PRIVATE KEY";
  static final String PUBLIC = "PUBLIC KEY";

  private static final int MAX_BYTES = 16_384;
  private static final Pattern BLOCK =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----\\s+([A-Za-z0-9+/=\\s]+)-----END \\1-----");

  private Pem() {}

  static String text(String label, byte[] der) {
    Base64.Encoder lines = Base64.getMimeEncoder(64, new byte[] {'\n'});
    return "-----BEGIN %s-----\n%s\n-----END %1$s-----\n"
        .formatted(label, lines.encodeToString(der));
  }

  /**
   * The DER of the one block of a file.
   *
   * @throws EvidenceException if it is not a block of that label
   */
  static byte[] read(Path file, String label) throws IOException {
    String text;
    if (Files.isDirectory(file)) {
      throw new EvidenceException(file + " is a folder; name a key");
    }
    try (InputStream in = Files.newInputStream(file)) {
      text = new String(in.readNBytes(MAX_BYTES), ISO_8859_1);
    }
    Matcher block = BLOCK.matcher(text);
    if (!block.find()) {
      throw new EvidenceException(file + " is not a PEM file");
    }
    if (!block.group(1).equals(label)) {
      throw new EvidenceException(
          "%s holds \"%s\", where \"%s\" is needed%s"
              .formatted(file, block.group(1), label, hint(block.group(1))));
    }
    try {
      return Base64.getMimeDecoder().decode(block.group(2).getBytes(US_ASCII));
    } catch (IllegalArgumentException e) {
      throw new EvidenceException(file + " is not a PEM file", e);
    }
  }

  private static String hint(String label) {
    return switch (label) {
      case PUBLIC -> "; the private half of a key signs";
      case PRIVATE -> "; the public half of a key verifies, in the file that ends with .pub";
      case "ENCRYPTED PRIVATE KEY" -> "; decrypt it with: openssl pkey -in KEY -out PLAIN-KEY";
      default -> "; 'plumbline evidence keygen' makes one";
    };
  }
}
