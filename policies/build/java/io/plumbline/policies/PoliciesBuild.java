package io.plumbline.policies;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Turns the policies folder into what the jar holds: checks every rule, compiles all of them to
 * WebAssembly and writes the catalogue. Start reading here.
 */
public final class PoliciesBuild {
  /** Names the opa that was used, for tests of other modules that compare with it. */
  private static final String OPA_PATH = "opa.path";

  private final Sources sources;
  private final Path output;
  private final Path work;
  private final String version;
  private final String opaVersion;

  /** All folders absolute: opa runs in the policies folder. */
  PoliciesBuild(Path policies, Path output, Path work, String version, String opaVersion) {
    this.sources = new Sources(policies);
    this.output = output.resolve("plumbline");
    this.work = work;
    this.version = version;
    this.opaVersion = opaVersion;
  }

  /**
   * Arguments: policies folder, output folder, work folder, product version, opa version, and the
   * path of an opa program or nothing.
   */
  public static void main(String[] arguments) throws IOException {
    Path policies = Path.of(arguments[0]).toAbsolutePath();
    PoliciesBuild build =
        new PoliciesBuild(
            policies,
            Path.of(arguments[1]).toAbsolutePath(),
            Path.of(arguments[2]).toAbsolutePath(),
            arguments[3],
            arguments[4]);
    Optional<Path> given =
        Stream.of(arguments).skip(5).filter(path -> !path.isBlank()).map(Path::of).findFirst();
    try {
      if (build.isCurrent()) {
        System.out.println("Policies are up to date");
        return;
      }
      Path binary = OpaBinary.ofMachine(policies.resolve("tools"), arguments[4]).find(given);
      System.out.println(build.run(binary));
    } catch (BuildFailure e) {
      e.problems().forEach(problem -> System.err.println("[ERROR] " + problem));
      System.exit(1);
    }
  }

  /** Builds everything, whatever the last run left; returns one line on what was built. */
  String run(Path binary) throws IOException, BuildFailure {
    String inputs = inputs();
    Files.createDirectories(work);
    Opa opa = new Opa(binary, sources.root());
    RegoChecks checks = new RegoChecks(opa, sources, work);
    checks.format();
    checks.compile();
    Map<String, RegoModule> parsed = RegoModule.parse(opa, sources, work);
    Map<String, Framework> frameworks = Framework.read(opa, sources);
    List<Rule> rules = Rule.read(opa, sources, parsed);
    TypeSchemas schemas = new TypeSchemas(sources.root().resolve("schemas"));
    BuildFailure.throwIfAny(new MetadataContract(frameworks, schemas).check(rules, parsed));
    BuildFailure.throwIfAny(ConstantPatterns.check(parsed));
    BuildFailure.throwIfAny(checks.rules(rules, schemas));
    checks.library();
    // Without one, a misspelt path would compile, never match, and look clean.
    BuildFailure.throwIfAny(
        schemas.missing().stream()
            .map(type -> "no schema for " + type + "; first make the collector, then its schema")
            .toList());

    Map<String, List<Rule>> plan = WasmModules.plan(rules);
    Map<String, byte[]> modules = compile(binary, rules, plan);
    Catalog catalog = new Catalog(sources, version, opaVersion);
    catalog.rules(rules, plan);
    catalog.modules(modules, plan);
    catalog.frameworks(frameworks);
    write(catalog, modules);
    Files.writeString(work.resolve(OPA_PATH), binary.toString());
    Files.writeString(stamp(), inputs + "\n" + outputs());
    return "Compiled %d rules into %d modules, %d frameworks"
        .formatted(rules.size(), modules.size(), frameworks.size());
  }

  private Map<String, byte[]> compile(Path binary, List<Rule> rules, Map<String, List<Rule>> plan)
      throws IOException, BuildFailure {
    WasmModules compiler = WasmModules.stage(binary, sources, rules, work.resolve("wasm"));
    Map<String, byte[]> modules = new TreeMap<>();
    for (Map.Entry<String, List<Rule>> module : plan.entrySet()) {
      modules.put(
          module.getKey(), compiler.compile(module.getKey(), module.getValue(), sources.library()));
    }
    return modules;
  }

  private void write(Catalog catalog, Map<String, byte[]> modules) throws IOException {
    for (Path old : outputFiles()) {
      Files.delete(old);
    }
    Files.createDirectories(output.resolve("modules"));
    for (Map.Entry<String, byte[]> module : modules.entrySet()) {
      Files.write(output.resolve("modules").resolve(module.getKey() + ".wasm"), module.getValue());
    }
    Files.writeString(output.resolve("catalog.json"), catalog.text());
  }

  /** Whether the last run had these inputs and its outputs are still what it wrote. */
  boolean isCurrent() throws IOException {
    Path opa = work.resolve(OPA_PATH);
    return Files.exists(stamp())
        && Files.exists(opa)
        && Files.isExecutable(Path.of(Files.readString(opa)))
        && Files.exists(output.resolve("catalog.json"))
        && Files.readString(stamp()).equals(inputs() + "\n" + outputs());
  }

  private String inputs() throws IOException {
    return Hash.ofTree(sources.root(), sources.all(), version, opaVersion);
  }

  private String outputs() throws IOException {
    return Hash.ofTree(output, outputFiles());
  }

  private List<Path> outputFiles() throws IOException {
    if (!Files.isDirectory(output)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(output)) {
      return new ArrayList<>(files.filter(Files::isRegularFile).sorted().toList());
    }
  }

  private Path stamp() {
    return work.resolve("inputs.sha256");
  }
}
