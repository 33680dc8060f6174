package io.plumbline.catalog;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Where the files of the packs are. */
interface PackFiles {
  /** A file of the packs' folder. */
  byte[] read(String name) throws IOException;

  /** A compiled module. */
  byte[] module(CatalogJson.Module module) throws IOException;

  /** Those that this program was built with. */
  static PackFiles on(ClassLoader loader) {
    return new PackFiles() {
      @Override
      public byte[] read(String name) throws IOException {
        try (InputStream in = loader.getResourceAsStream("plumbline/" + name)) {
          if (in == null) {
            throw new IllegalStateException("no rule packs on the class path: plumbline/" + name);
          }
          return in.readAllBytes();
        }
      }

      @Override
      public byte[] module(CatalogJson.Module module) throws IOException {
        try {
          return read(module.file());
        } catch (IllegalStateException e) {
          throw new IllegalStateException("the packs have no file " + module.file(), e);
        }
      }
    };
  }

  /** Those in a folder, where a module has to have the hash that the catalog tells. */
  static PackFiles in(Path folder) {
    return new PackFiles() {
      @Override
      public byte[] read(String name) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
          throw new FileNotFoundException(name + " is missing");
        }
        return Files.readAllBytes(file);
      }

      @Override
      public byte[] module(CatalogJson.Module module) throws IOException {
        byte[] wasm = read(module.file());
        if (!sha256(wasm).equals(module.sha256())) {
          throw new IOException(module.file() + " is not the module that the catalog tells of");
        }
        return wasm;
      }
    };
  }

  /** A module stands under its own name and nowhere else. */
  static void requireOwnPlace(CatalogJson.Module module) {
    if (!module.name().matches("[A-Za-z0-9_-]+")
        || !module.file().equals("modules/" + module.name() + ".wasm")) {
      throw new IllegalArgumentException("the module " + module.name() + " is elsewhere");
    }
  }

  private static String sha256(byte[] content) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
