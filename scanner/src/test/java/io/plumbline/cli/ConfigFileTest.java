package io.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonPrimitive;
import io.plumbline.catalog.Catalog;
import io.plumbline.catalog.UsageException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigFileTest {
  private static final String RULE = "iam-user-access-keys-rotated";

  @TempDir Path directory;

  @Test
  void parameters_are_read() throws IOException {
    ConfigFile config = read("parameters:\n  " + RULE + ":\n    max_age_days: 30\n");

    assertThat(config.parameters())
        .isEqualTo(Map.of(RULE, Map.of("max_age_days", new JsonPrimitive(30))));
  }

  @Test
  void an_empty_file_sets_nothing() throws IOException {
    assertThat(read("# nothing yet\n")).isEqualTo(ConfigFile.EMPTY);
  }

  @Test
  void an_unknown_parameter_names_the_valid_ones() {
    assertThatThrownBy(() -> read("parameters:\n  " + RULE + ":\n    max_age: 30\n"))
        .isInstanceOf(UsageException.class)
        .hasMessage("rule " + RULE + " has no parameter 'max_age'; it has: max_age_days");
  }

  @Test
  void a_wrong_type_is_refused() {
    assertThatThrownBy(() -> read("parameters:\n  " + RULE + ":\n    max_age_days: soon\n"))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "parameter max_age_days of rule " + RULE + " must be of type integer, not \"soon\"");
  }

  @Test
  void an_unknown_rule_is_refused() {
    assertThatThrownBy(() -> read("parameters:\n  iam-user-acces-keys-rotated: {}\n"))
        .isInstanceOf(UsageException.class)
        .hasMessage("unknown rule 'iam-user-acces-keys-rotated'; did you mean " + RULE + "?");
  }

  @Test
  void an_unknown_key_names_the_valid_ones() {
    assertThatThrownBy(() -> read("params: {}\n"))
        .isInstanceOf(UserError.class)
        .hasMessage(
            directory.resolve("plumbline.yaml")
                + " has the key 'params'; it may have: parameters.");
  }

  @Test
  void a_syntax_error_names_line_and_column() {
    assertThatThrownBy(() -> read("parameters:\n  a: [1\n"))
        .isInstanceOf(UserError.class)
        .hasMessageStartingWith(
            directory.resolve("plumbline.yaml") + ", line 3, column 1 is not valid YAML: ");
  }

  @Test
  void objects_of_other_classes_are_not_made() {
    assertThatThrownBy(() -> read("parameters: !!java.io.File [x]\n"))
        .isInstanceOf(UserError.class)
        .hasMessageContaining("is not valid YAML");
  }

  private ConfigFile read(String text) throws IOException {
    Path file = directory.resolve("plumbline.yaml");
    Files.writeString(file, text);
    return ConfigFile.read(file, Catalog.load());
  }
}
