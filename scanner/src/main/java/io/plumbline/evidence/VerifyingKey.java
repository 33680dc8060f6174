package io.plumbline.evidence;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;

/** The public half of a key: tells whether the private half signed something. */
public final class VerifyingKey {
  private final PublicKey key;

  VerifyingKey(PublicKey key) {
    this.key = key;
  }

  /**
   * Reads a PEM file with a SubjectPublicKeyInfo (RFC 8410).
   *
   * @throws EvidenceException if it does not hold a public Ed25519 key
   */
  public static VerifyingKey read(Path file) throws IOException {
    byte[] der = Pem.read(file, Pem.PUBLIC);
    try {
      return new VerifyingKey(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(der)));
    } catch (GeneralSecurityException e) {
      throw new EvidenceException(file + " does not hold an Ed25519 public key", e);
    }
  }

  /** SHA-256 of the key's DER form, hex: what two people compare over another channel. */
  public String fingerprint() {
    return Hashing.hex(key.getEncoded());
  }

  String pem() {
    return Pem.text(Pem.PUBLIC, key.getEncoded());
  }

  boolean verifies(byte[] message, byte[] signature) {
    try {
      Signature verifier = Signature.getInstance("Ed25519");
      verifier.initVerify(key);
      verifier.update(message);
      return verifier.verify(signature);
    } catch (SignatureException e) {
      return false;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java 17 has Ed25519", e);
    }
  }
}
