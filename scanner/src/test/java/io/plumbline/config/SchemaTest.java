package io.plumbline.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.plumbline.config.InputFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Node;

/** Our own check of the schema says of every variant what a full implementation says. */
final class SchemaTest {
  private static final String EXCEPTION =
      "{rule: [a-*], resources: {arn: x, account: ['111122223333'], region: global, tags: {a: [b, 1,"
          + " true]}}, broad: false, reason: r, owner: o, expires: '2027-01-01', ticket: 1}";
  private static final String ATTESTATION =
      "{framework: soc2, control: 1.1, statement: s, by: b, date: '2026-01-01', expires:"
          + " '2027-01-01', links: ['https://x'], files: [a, {path: b, sha256: "
          + "a".repeat(64)
          + "}]}";

  @TempDir Path directory;
  private final Schema oracle =
      SchemaRegistry.withDefaultDialect(
              SpecificationVersion.DRAFT_2020_12,
              builder ->
                  builder.schemaRegistryConfig(
                      com.networknt.schema.SchemaRegistryConfig.builder()
                          .formatAssertionsEnabled(true)
                          .build()))
          .getSchema(SchemaCheck.text(), InputFormat.JSON);

  @Test
  void what_is_whole_fits() throws IOException {
    String whole = "exceptions: [" + EXCEPTION + "]\nattestations: [" + ATTESTATION + "]\n";
    assertThat(ours(whole)).isTrue();
    assertThat(theirs(whole)).isTrue();
  }

  @Test
  void every_change_to_it_is_judged_as_by_a_full_implementation() throws IOException {
    int refused = 0;
    List<String> variants = new ArrayList<>();
    for (String list : List.of("exceptions", "attestations")) {
      Map<String, Object> whole = map(list.equals("exceptions") ? EXCEPTION : ATTESTATION);
      List<Object> entries = new ArrayList<>();
      changes(whole, entries);
      entries.forEach(entry -> variants.add(new Gson().toJson(Map.of(list, List.of(entry)))));
    }
    for (String variant : variants) {
      boolean fits = theirs(variant);
      assertThat(ours(variant)).as(variant).isEqualTo(fits);
      refused += fits ? 0 : 1;
    }
    assertThat(variants.size()).isGreaterThan(150);
    assertThat(refused).isGreaterThan(100).isLessThan(variants.size());
  }

  /** Each key left out, and with each kind of value, at each depth; and a key too many. */
  private static void changes(Map<String, Object> whole, List<Object> into) {
    Map<String, Object> more = new TreeMap<>(whole);
    more.put("unknown", "x");
    into.add(more);
    for (String key : whole.keySet()) {
      Map<String, Object> less = new TreeMap<>(whole);
      less.remove(key);
      into.add(less);
      List<Object> values =
          new ArrayList<>(
              List.of(
                  "",
                  " ",
                  "Text here",
                  "2027-02-30",
                  111122223333L,
                  true,
                  List.of(),
                  List.of(" "),
                  Map.of()));
      if (whole.get(key) instanceof Map<?, ?> inner) {
        Map<String, Object> copy = new TreeMap<>();
        inner.forEach((k, v) -> copy.put((String) k, v));
        changes(copy, values);
      }
      for (Object value : values) {
        Map<String, Object> changed = new TreeMap<>(whole);
        changed.put(key, value);
        into.add(changed);
      }
    }
  }

  private boolean ours(String text) throws IOException {
    List<Problem> problems = new ArrayList<>();
    Path file = Files.writeString(directory.resolve("plumbline.yaml"), text);
    Source source = new Source(Kind.CONFIG, file, "plumbline.yaml", problems);
    Node node = source.compose();
    SchemaCheck.check(node, source);
    return problems.isEmpty();
  }

  private boolean theirs(String text) {
    Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    return oracle.validate(new Gson().toJson(content), InputFormat.JSON).isEmpty();
  }

  private static Map<String, Object> map(String text) {
    return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
  }
}
