package io.plumbline.evidence;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KeysTest {
  private static final byte[] MESSAGE = "MANIFEST".getBytes(UTF_8);

  @TempDir Path directory;

  @Test
  void what_the_private_half_signs_the_public_half_verifies() throws Exception {
    SigningKey made = SigningKey.generate(file("key"));
    SigningKey read = SigningKey.read(file("key"));
    VerifyingKey publicHalf = VerifyingKey.read(file("key.pub"));

    assertThat(publicHalf.verifies(MESSAGE, made.sign(MESSAGE))).isTrue();
    assertThat(read.sign(MESSAGE)).isEqualTo(made.sign(MESSAGE)).hasSize(64);
    assertThat(publicHalf.verifies("MANIFESt".getBytes(UTF_8), made.sign(MESSAGE))).isFalse();
    assertThat(publicHalf.verifies(MESSAGE, new byte[64])).isFalse();
    assertThat(read.publicKey().fingerprint())
        .isEqualTo(publicHalf.fingerprint())
        .matches("[0-9a-f]{64}");
  }

  /** RFC 8032, section 7.1, test 2. */
  @Test
  void a_signature_is_the_one_of_the_standard() throws Exception {
    Files.writeString(
        file("key"),
        Pem.text(
            Pem.PRIVATE,
            bytes(
                "302e020100300506032b657004220420"
                    + "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")));
    SigningKey key = SigningKey.read(file("key"));

    assertThat(key.sign(new byte[] {0x72}))
        .isEqualTo(
            bytes(
                "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                    + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
    assertThat(key.publicKey().fingerprint())
        .isEqualTo(
            Hashing.hex(
                bytes(
                    "302a300506032b6570032100"
                        + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c")));
  }

  @Test
  void only_the_user_can_read_the_private_half() throws Exception {
    SigningKey.generate(file("key"));

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("key"))))
        .isEqualTo("rw-------");
  }

  @Test
  void a_key_is_never_overwritten() throws Exception {
    Files.writeString(file("key"), "mine");
    assertThatThrownBy(() -> SigningKey.generate(file("key")))
        .isInstanceOf(EvidenceException.class)
        .hasMessage(
            file("key") + " is there already, and a key is never overwritten; name another file");
    assertThat(file("key")).hasContent("mine");
    assertThat(file("key.pub")).doesNotExist();

    Files.delete(file("key"));
    Files.writeString(file("key.pub"), "mine too");
    assertThatThrownBy(() -> SigningKey.generate(file("key")))
        .isInstanceOf(EvidenceException.class);
    assertThat(file("key")).doesNotExist();
    assertThat(file("key.pub")).hasContent("mine too");
  }

  @Test
  void what_is_no_such_key_is_told() throws Exception {
    SigningKey.generate(file("key"));
    assertRefused(
        () -> SigningKey.read(file("key.pub")),
        "key.pub holds \"PUBLIC KEY\", where \"PRIVATE KEY\" is needed; the private half of a key"
            + " signs");
    assertRefused(
        () -> VerifyingKey.read(file("key")),
        "key holds \"PRIVATE KEY\", where \"PUBLIC KEY\" is needed; the public half of a key"
            + " verifies, in the file that ends with .pub");
    Files.writeString(file("text"), "no key");
    assertRefused(() -> VerifyingKey.read(file("text")), "text is not a PEM file");
    Files.writeString(file("rsa"), Pem.text(Pem.PUBLIC, bytes("3003020100")));
    assertRefused(() -> VerifyingKey.read(file("rsa")), "rsa does not hold an Ed25519 public key");
    Files.writeString(file("sealed"), Pem.text("ENCRYPTED PRIVATE KEY", bytes("3003020100")));
    assertRefused(
        () -> SigningKey.read(file("sealed")),
        "sealed holds \"ENCRYPTED PRIVATE KEY\", where \"PRIVATE KEY\" is needed; decrypt it with:"
            + " openssl pkey -in KEY -out PLAIN-KEY");
  }

  private interface Reading {
    Object read() throws IOException;
  }

  private void assertRefused(Reading reading, String message) {
    assertThatThrownBy(reading::read)
        .isInstanceOf(EvidenceException.class)
        .hasMessage(directory + "/" + message);
  }

  private static byte[] bytes(String hex) {
    return java.util.HexFormat.of().parseHex(hex);
  }

  private Path file(String name) {
    return directory.resolve(name);
  }
}
