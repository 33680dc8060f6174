package io.plumbline.policies;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

/**
 * Compiles rules to WebAssembly: one module with all of them, and one for each service. Where all
 * are too many for one, there are as few as can be, each with whole services.
 *
 * <p>Loading a module has a fixed price that is far above the price of a rule (docs/adr has the
 * figures), so a scan of everything takes the one and a scan of a few rules the other.
 */
final class WasmModules {
  /** The module that holds every rule; with a number where there are more of it. */
  private static final String ALL = "all";

  /**
   * Each entrypoint adds to one function, and from 64 kB of bytecode on the JVM cannot have it
   * compiled: 144 entrypoints were well below, 215 above.
   */
  private static final int MOST_RULES = 150;

  private static final int TAR_BLOCK = 512;

  private final Opa opa;

  private WasmModules(Opa opa) {
    this.opa = opa;
  }

  /**
   * Lays the sources and one generated entry per rule out in a folder of their own. The compiler
   * writes file names into the module, and here they are the same wherever the checkout stands.
   */
  static WasmModules stage(Path opa, Sources sources, List<Rule> rules, Path folder)
      throws IOException {
    for (String name : sources.regoFiles()) {
      write(folder.resolve(name), sources.read(name));
    }
    for (Rule rule : rules) {
      write(folder.resolve(entryFile(rule)), entry(rule));
    }
    return new WasmModules(new Opa(opa, folder));
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  /** The rules of each module by its name; a service alone in the product needs none of its own. */
  static Map<String, List<Rule>> plan(List<Rule> rules) {
    Map<String, List<Rule>> services = new TreeMap<>();
    for (Rule rule : rules) {
      services.computeIfAbsent(rule.service(), service -> new ArrayList<>()).add(rule);
    }
    Map<String, List<Rule>> modules = large(services);
    if (services.size() > 1) {
      modules.putAll(services);
    }
    return modules;
  }

  /** The module of {@code plan} that a rule is loaded from in a scan of everything. */
  static String large(Map<String, List<Rule>> plan, Rule rule) {
    return plan.keySet().stream()
        .filter(name -> name.equals(ALL) || name.startsWith(ALL + "-"))
        .filter(name -> plan.get(name).contains(rule))
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, List<Rule>> large(Map<String, List<Rule>> services) {
    List<List<Rule>> parts = new ArrayList<>();
    for (List<Rule> service : services.values()) {
      List<Rule> last = parts.isEmpty() ? List.of() : parts.get(parts.size() - 1);
      if (last.isEmpty() || last.size() + service.size() > MOST_RULES) {
        last = new ArrayList<>();
        parts.add(last);
      }
      last.addAll(service);
    }
    Map<String, List<Rule>> modules = new TreeMap<>();
    for (int i = 0; i < parts.size(); i++) {
      modules.put(parts.size() == 1 ? ALL : ALL + "-" + (i + 1), parts.get(i));
    }
    return modules;
  }

  byte[] compile(String name, List<Rule> rules, List<String> library)
      throws IOException, BuildFailure {
    String bundle = name + ".tar.gz";
    List<String> arguments = new ArrayList<>(List.of("build", "-t", "wasm", "-o", bundle));
    for (Rule rule : rules) {
      arguments.addAll(List.of("-e", rule.entrypoint(), rule.source(), entryFile(rule)));
    }
    arguments.addAll(library);
    opa.output(arguments);
    return fileInTar(Files.readAllBytes(opa.folder().resolve(bundle)), "/policy.wasm");
  }

  private static String entryFile(Rule rule) {
    return "entry/" + rule.id() + ".rego";
  }

  private static String entry(Rule rule) {
    StringBuilder text = new StringBuilder("package " + rule.entryPackage() + "\n");
    for (String export : rule.exports()) {
      text.append(
          "\nresult[\"%s\"] := data.%s.%s\n"
              .formatted(export, rule.path().replace('/', '.'), export));
    }
    return text.toString();
  }

  /** The bytes of one file of a gzipped tar archive, as opa writes it (ustar, short names). */
  private static byte[] fileInTar(byte[] archive, String name) throws IOException {
    try (InputStream tar = new GZIPInputStream(new ByteArrayInputStream(archive))) {
      byte[] header = tar.readNBytes(TAR_BLOCK);
      while (header.length == TAR_BLOCK && header[0] != 0) {
        int size = Integer.parseInt(text(header, 124, 12), 8);
        byte[] content = tar.readNBytes(size);
        tar.skipNBytes((TAR_BLOCK - size % TAR_BLOCK) % TAR_BLOCK);
        if (text(header, 0, 100).equals(name)) {
          return content;
        }
        header = tar.readNBytes(TAR_BLOCK);
      }
    }
    throw new IOException("opa's bundle holds no " + name);
  }

  private static String text(byte[] header, int from, int length) {
    String field = new String(header, from, length, StandardCharsets.US_ASCII);
    int end = field.indexOf('\0');
    return (end < 0 ? field : field.substring(0, end)).strip();
  }
}
