package io.plumbline.engine.opa;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The opa that the rules were compiled with: makes modules for tests, and says what is right. */
final class OpaProgram {
  private static final Path LOCATION = Path.of("..", "policies", "target", "policies", "opa.path");
  private static final int TAR_BLOCK = 512;

  private final Path folder;

  OpaProgram(Path folder) {
    this.folder = folder;
  }

  /** Compiles one Rego file, with an entrypoint for each path. */
  byte[] compile(String rego, String... entrypoints) {
    try {
      Path bundle = folder.resolve("bundle.tar.gz");
      List<String> command = new ArrayList<>(List.of("build", "-t", "wasm"));
      command.addAll(List.of("-o", bundle.toString(), file("policy.rego", rego)));
      for (String entrypoint : entrypoints) {
        command.addAll(List.of("-e", entrypoint));
      }
      run(command);
      return entry(Files.readAllBytes(bundle), "/policy.wasm");
    } catch (IOException e) {
      throw new IllegalStateException("opa build did not work", e);
    }
  }

  /** What OPA itself answers to a query, as JSON; empty if it is undefined. */
  String eval(String rego, String input, String query) {
    try {
      return run(List.of(
              "eval",
              "-f",
              "raw",
              "-d",
              file("policy.rego", rego),
              "-i",
              file("input.json", input),
              query))
          .strip();
    } catch (IOException e) {
      throw new IllegalStateException("opa eval did not work", e);
    }
  }

  private String run(List<String> arguments) throws IOException {
    if (!Files.exists(LOCATION)) {
      throw new IllegalStateException(
          "no opa: run the tests as ./mvnw -pl scanner -am test, so that policies is built first");
    }
    List<String> command = new ArrayList<>(List.of(Files.readString(LOCATION).strip()));
    command.addAll(arguments);
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).directory(folder.toFile()).start();
    String output = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IllegalStateException(output);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
    return output;
  }

  private String file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  private static byte[] entry(byte[] archive, String name) throws IOException {
    try (InputStream tar = new GZIPInputStream(new ByteArrayInputStream(archive))) {
      byte[] header = tar.readNBytes(TAR_BLOCK);
      while (header.length == TAR_BLOCK && header[0] != 0) {
        int size = Integer.parseInt(new String(header, 124, 11, US_ASCII).strip(), 8);
        byte[] content = tar.readNBytes(size);
        tar.skipNBytes((TAR_BLOCK - size % TAR_BLOCK) % TAR_BLOCK);
        if (new String(header, 0, 100, US_ASCII).startsWith(name + "\0")) {
          return content;
        }
        header = tar.readNBytes(TAR_BLOCK);
      }
    }
    throw new IOException("the bundle holds no " + name);
  }
}
