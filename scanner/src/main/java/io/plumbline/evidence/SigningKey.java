package io.plumbline.evidence;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Set;

/** The private half of a key: signs the manifests of bundles. */
public final class SigningKey {
  /** What is added to a key's file name for its public half. */
  public static final String PUBLIC_SUFFIX = ".pub";

  private final PrivateKey key;
  private final VerifyingKey publicKey;

  private SigningKey(PrivateKey key, VerifyingKey publicKey) {
    this.key = key;
    this.publicKey = publicKey;
  }

  /**
   * Makes a key and writes its halves to {@code file} (PKCS#8, not encrypted, readable by the user
   * alone) and {@code file.pub} (SubjectPublicKeyInfo), both PEM.
   *
   * @throws EvidenceException if one of the files is there already
   */
  public static SigningKey generate(Path file) throws IOException {
    KeyPair pair;
    try {
      pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java 17 has Ed25519", e);
    }
    VerifyingKey publicKey = new VerifyingKey(pair.getPublic());
    Path publicFile = publicFile(file);
    try {
      Files.writeString(publicFile, publicKey.pem(), US_ASCII, StandardOpenOption.CREATE_NEW);
      try {
        Files.createFile(file, forTheUserAlone());
        Files.writeString(file, Pem.text(Pem.PRIVATE, pair.getPrivate().getEncoded()), US_ASCII);
      } catch (IOException e) {
        Files.delete(publicFile);
        throw e;
      }
    } catch (FileAlreadyExistsException e) {
      throw new EvidenceException(
          e.getFile() + " is there already, and a key is never overwritten; name another file", e);
    }
    return new SigningKey(pair.getPrivate(), publicKey);
  }

  /** Where the public half of a key stands. */
  public static Path publicFile(Path file) {
    return file.resolveSibling(file.getFileName() + PUBLIC_SUFFIX);
  }

  /**
   * Reads a PEM file with an unencrypted PKCS#8 key.
   *
   * @throws EvidenceException if it does not hold a private Ed25519 key
   */
  public static SigningKey read(Path file) throws IOException {
    byte[] der = Pem.read(file, Pem.PRIVATE);
    try {
      PrivateKey key =
          KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(der));
      return new SigningKey(key, publicHalf((EdECPrivateKey) key));
    } catch (GeneralSecurityException e) {
      throw new EvidenceException(file + " does not hold an Ed25519 private key", e);
    }
  }

  /** The other half. */
  public VerifyingKey publicKey() {
    return publicKey;
  }

  /** 64 bytes; the same message has the same signature (RFC 8032). */
  byte[] sign(byte[] message) {
    try {
      Signature signer = Signature.getInstance("Ed25519");
      signer.initSign(key);
      signer.update(message);
      return signer.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java 17 has Ed25519", e);
    }
  }

  /**
   * The JDK does not derive a public key, but a pair that is made from the private half's own bytes
   * instead of random ones has it.
   */
  private static VerifyingKey publicHalf(EdECPrivateKey key) throws GeneralSecurityException {
    byte[] seed = key.getBytes().orElseThrow();
    KeyPairGenerator generator = KeyPairGenerator.getInstance("Ed25519");
    generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
    VerifyingKey half = new VerifyingKey(generator.generateKeyPair().getPublic());
    byte[] trial = {1};
    if (!half.verifies(trial, new SigningKey(key, half).sign(trial))) {
      throw new GeneralSecurityException("this Java makes keys in another way");
    }
    return half;
  }

  private static FileAttribute<?>[] forTheUserAlone() {
    Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
    return views.contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
        }
        : new FileAttribute<?>[0];
  }

  /** Gives known bytes where random ones are asked for. */
  private static final class Seed extends SecureRandom {
    private static final long serialVersionUID = 1;
    private final byte[] bytes;

    Seed(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    public void nextBytes(byte[] target) {
      System.arraycopy(bytes, 0, target, 0, target.length);
    }
  }
}
