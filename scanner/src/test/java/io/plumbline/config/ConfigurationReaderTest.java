package io.plumbline.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonPrimitive;
import io.plumbline.catalog.Catalog;
import io.plumbline.config.InputFile.Kind;
import io.plumbline.report.Attestation;
import io.plumbline.report.Attestation.AttachedFile;
import io.plumbline.report.ListedException;
import io.plumbline.report.ListedException.Resources;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConfigurationReaderTest {
  private static final String RULE = "iam-user-access-keys-rotated";
  private static final String NAMELESS =
      "name resources by account, region, tags or an arn that says more than the service and the"
          + " kind of resource";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

  @TempDir Path directory;

  @Test
  void parameters_are_read() throws IOException {
    Configuration config = read("parameters:\n  " + RULE + ":\n    max_age_days: 30\n");

    assertThat(config.parameters())
        .isEqualTo(Map.of(RULE, Map.of("max_age_days", new JsonPrimitive(30))));
  }

  @Test
  void an_empty_file_sets_nothing() throws IOException {
    Configuration config = read("# nothing yet\n");

    assertThat(config.parameters()).isEmpty();
    assertThat(config.exceptions()).isEmpty();
    assertThat(read("exceptions:\nattestations:\nparameters:\n").exceptions()).isEmpty();
  }

  @Test
  void wrong_parameters_are_named_by_place() {
    assertThat(problems("parameters:\n  " + RULE + ":\n    max_age: 30\n"))
        .containsExactly("3:5: rule " + RULE + " has no parameter 'max_age'; it has: max_age_days");
    assertThat(problems("parameters:\n  " + RULE + ": {max_age_days: soon}\n"))
        .containsExactly(
            "2:34: parameter max_age_days of rule "
                + RULE
                + " must be of type integer, not \"soon\"");
    assertThat(problems("parameters:\n  iam-user-acces-keys-rotated: {}\n"))
        .containsExactly(
            "2:3: unknown rule 'iam-user-acces-keys-rotated'; did you mean " + RULE + "?");
  }

  @Test
  void an_exception_is_read_as_it_is_written() throws IOException {
    Configuration config =
        read(
            """
            exceptions:
              - rule: [s3-*, iam-root-has-mfa]
                resources:
                  arn: arn:aws:s3:::logs-*
                  account: 012345670123
                  region: [eu-*, global]
                  tags: {env: [test, 1.10], public: true}
                reason: >
                  Reviewed.
                owner: web-team
                expires: 2027-03-31
                ticket: 4711
            """);

    Resources resources =
        new Resources(
            List.of("arn:aws:s3:::logs-*"),
            List.of("012345670123"),
            List.of("eu-*", "global"),
            new TreeMap<>(Map.of("env", List.of("test", "1.10"), "public", List.of("true"))));
    assertThat(config.exceptions())
        .containsExactly(
            new ListedException(
                "plumbline.yaml",
                2,
                ListedException.State.ACTIVE,
                0,
                false,
                List.of("s3-*", "iam-root-has-mfa"),
                resources,
                "Reviewed.",
                "web-team",
                LocalDate.of(2027, 3, 31),
                "4711"));
    assertThat(config.files()).extracting(InputFile::name).containsExactly("plumbline.yaml");
  }

  @Test
  void all_mistakes_are_told_at_once_by_line_and_column() {
    assertThat(
            problems(
                """
                exceptions:
                  - rule: s3-bucket-tls-onl
                    resources: {acount: "111122223333"}
                    reason:
                    owner: 12
                    expires: 2027-02-30
                  - rule: s3-bucket-tls-onl
                    resources: {arn: "arn:aws:s3:::logs"}
                    reason: a
                    owner: b
                    expires: 9999-12-31
                  - just text
                  - owner: a
                    owner: b
                attestation: []
                """))
        .containsExactly(
            "3:17: unknown key 'acount'; did you mean account?",
            "4:12: 'reason' is empty",
            "5:12: 'owner' has to be text; put it in quotes",
            "6:14: 'expires' is no date such as 2027-06-30",
            "7:11: unknown rule 's3-bucket-tls-onl'; did you mean s3-bucket-tls-only?",
            "11:14: 'expires' is more than 3 years ahead; choose a nearer day, on which somebody"
                + " decides anew",
            "12:5: an entry of 'exceptions' has to be a map of names to values",
            "13:5: an entry of 'exceptions' lacks 'expires'",
            "13:5: an entry of 'exceptions' lacks 'reason'",
            "14:5: the key 'owner' is here twice",
            "15:1: unknown key 'attestation'; did you mean attestations?");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          rule: s3-bucket-tls-only, resources: {arn: "arn:aws:s3:::*"}
          rule: s3-bucket-tls-only, resources: {arn: "*"}
          rule: s3-bucket-tls-only, resources: {region: "*"}
          rule: s3-bucket-tls-only, resources: {arn: ["arn:aws:ec2:*:*:security-group/*"]}
          rule: s3-bucket-tls-only, resources: {arn: ["arn:aws:s3:::x", "arn:aws:s3*"]}
          rule: s3-bucket-tls-only""")
  void an_exception_that_leaves_the_resource_open_has_to_say_so(String entry) throws IOException {
    assertThat(problems(exception(entry)))
        .containsExactly(
            "2:5: this exception leaves the resource open, so that it also covers what nobody has"
                + " looked at yet; "
                + NAMELESS
                + ", or say 'broad: true'");
    assertThat(read(exception(entry + ", broad: true")).exceptions())
        .singleElement()
        .matches(ListedException::broad);
  }

  @Test
  void an_exception_that_leaves_the_rule_open_has_to_say_so() throws IOException {
    String entry = "rule: '*', resources: {account: 111122223333}";
    assertThat(problems(exception(entry)))
        .containsExactly(
            "2:5: this exception leaves the rule open, so that it also covers what nobody has looked"
                + " at yet; name the rules, or say 'broad: true'");
    assertThat(read(exception(entry + ", broad: true")).exceptions()).hasSize(1);
  }

  @Test
  void an_exception_to_everything_is_refused_whatever_it_says() {
    assertThat(problems(exception("broad: true")))
        .containsExactly(
            "2:5: this exception would cover every finding; name rules, or resources by account,"
                + " region, tags or an arn that says more than the service and the kind of resource");
  }

  @Test
  void a_narrow_exception_may_not_call_itself_broad() {
    assertThat(
            problems(exception("rule: s3-*, resources: {arn: 'arn:aws:s3:::logs-*'}, broad: true")))
        .containsExactly(
            "2:66: 'broad: true' is for exceptions that leave the rule or the resource open; this"
                + " one names both: leave it out");
  }

  @Test
  void a_pattern_that_is_like_no_rule_is_refused() {
    assertThat(problems(exception("rule: s4-*, resources: {account: 111122223333}")))
        .containsExactly("2:12: no rule is like 's4-*'; 'plumbline rules list' shows all");
  }

  @Test
  void an_attestation_has_its_files_hashed() throws IOException {
    Files.createDirectories(directory.resolve("signed"));
    Files.writeString(directory.resolve("signed/2026.txt"), "signed\n");
    Configuration config = read(attestation("files: [signed/../signed/2026.txt]"));

    String hash = Hashes.sha256(directory.resolve("signed/2026.txt"));
    assertThat(config.attestations())
        .containsExactly(
            new Attestation(
                "soc2",
                "CC1.1",
                Attestation.State.NOT_IN_RUN,
                "plumbline.yaml",
                2,
                "All sign it",
                "COO",
                LocalDate.of(2026, 2, 1),
                LocalDate.of(2027, 1, 31),
                List.of(),
                List.of(new AttachedFile("signed/2026.txt", 7, hash))));
    assertThat(config.files())
        .extracting(InputFile::kind, InputFile::name)
        .containsExactly(
            tuple(Kind.CONFIG, "plumbline.yaml"), tuple(Kind.ATTACHED, "signed/2026.txt"));
    assertThat(
            read(attestation("files: [{path: signed/2026.txt, sha256: " + hash + "}]"))
                .attestations())
        .isEqualTo(config.attestations());
  }

  @Test
  void a_file_that_is_not_what_it_should_be_is_refused() throws IOException {
    Path outside = Files.writeString(directory.resolve("secret"), "s");
    Path inside = Files.createDirectories(directory.resolve("in"));
    Files.writeString(inside.resolve("a.txt"), "a");
    Files.createSymbolicLink(inside.resolve("link"), outside);
    String wrong = "0".repeat(64);
    String text =
        attestation(
            "files: [../secret, "
                + outside
                + ", link, gone.pdf, ., {path: a.txt, sha256: "
                + wrong
                + "}], links: ['http://x', 'javascript:alert(1)']");
    assertThat(problems(inside.resolve("plumbline.yaml"), text))
        .extracting(p -> p.replaceFirst("^2:\\d+: ", ""))
        .containsExactly(
            "an entry of 'links' is no link that begins with https://",
            "an entry of 'links' is no link that begins with https://");
    assertThat(problems(inside.resolve("plumbline.yaml"), text.replaceFirst(", links: .*]", "")))
        .extracting(p -> p.replaceFirst("^2:\\d+: ", ""))
        .containsExactly(
            "'../secret' is not inside the folder of this file",
            "'" + outside + "' is not inside the folder of this file",
            "'link' leads out of the folder of this file",
            "there is no file 'gone.pdf' in the folder of this file",
            "'.' is not inside the folder of this file",
            "'a.txt' is another file than was signed: its SHA-256 is"
                + " ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb");
  }

  @Test
  void an_attestation_is_about_one_control_that_there_is() {
    assertThat(problems(attestation("").replace("soc2", "soc3")))
        .containsExactly("2:17: unknown framework 'soc3'; did you mean soc2?");
    assertThat(problems(attestation("").replace("CC1.1", "CC1.12")))
        .containsExactly(
            "2:32: unknown control of soc2 'CC1.12'; did you mean CC1.1 or CC1.2 or C1.1?");
    assertThat(problems(attestation("").replace("2027-01-31", "2026-01-31")))
        .containsExactly("2:99: 'expires' is before 'date', 2026-02-01");
    String twice = attestation("") + attestation("").replace("attestations:\n", "");
    assertThat(problems(twice))
        .containsExactly(
            "3:32: soc2 CC1.1 is attested by plumbline.yaml:2 for some of these days; let one end"
                + " before the other begins");
  }

  @Test
  void a_control_keeps_its_last_zero() throws IOException {
    String text = attestation("").replace("soc2", "cis-aws-7.0").replace("CC1.1", "2.10");
    assertThat(read(text).attestations()).extracting(Attestation::control).containsExactly("2.10");
  }

  @Test
  void a_folder_gives_the_attestations_of_its_files() throws IOException {
    Path folder = Files.createDirectories(directory.resolve("attestations"));
    Files.writeString(folder.resolve("b.yml"), attestation("").replace("CC1.1", "CC1.2"));
    Files.writeString(folder.resolve("a.yaml"), attestation(""));
    Files.writeString(folder.resolve("notes.txt"), "no YAML: [");
    Files.writeString(folder.resolve(".hidden.yaml"), "no YAML: [");

    Configuration config = reader().add(Kind.ATTESTATIONS, folder).configuration();
    assertThat(config.attestations())
        .extracting(Attestation::source)
        .containsExactly("attestations/a.yaml:2", "attestations/b.yml:2");
  }

  @Test
  void a_file_for_one_thing_holds_nothing_else() throws IOException {
    Path file = Files.writeString(directory.resolve("e.yaml"), "parameters: {}\nexceptions: []\n");
    assertThat(problems(reader().add(Kind.EXCEPTIONS, file)))
        .containsExactly(
            "1:1: a file that --exceptions names may have the key 'exceptions', not 'parameters'");
  }

  @Test
  void what_is_no_yaml_is_refused_with_its_place() {
    assertThat(problems("parameters:\n  a: [1\n"))
        .singleElement()
        .asString()
        .startsWith("3:1: is not valid YAML: ");
    assertThat(problems("- a\n- b\n"))
        .containsExactly("1:1: the file has to be a map of names to values");
    assertThat(problems("a: &a [*a, *a]\n"))
        .containsExactly("1:1: unknown key 'a'; did you mean parameters?");
    assertThat(problems("parameters: &a {" + RULE + ": *a}\n")).hasSize(1);
    assertThat(problems("parameters: !!java.io.File [x]\n"))
        .containsExactly(
            "1:13: is not valid YAML: Global tag is not allowed: tag:yaml.org,2002:java.io.File");
  }

  private static String exception(String entry) {
    return "exceptions:\n  - {" + entry + ", reason: r, owner: o, expires: 2027-01-01}\n";
  }

  private static String attestation(String more) {
    return """
        attestations:
          - {framework: soc2, control: CC1.1, statement: All sign it, by: COO, date: 2026-02-01, expires: 2027-01-31%s}
        """
        .formatted(more.isEmpty() ? "" : ", " + more);
  }

  private ConfigurationReader reader() {
    return new ConfigurationReader(Catalog.load(), directory, TODAY);
  }

  private Configuration read(String text) throws IOException {
    Path file = Files.writeString(directory.resolve("plumbline.yaml"), text);
    return reader().add(Kind.CONFIG, file).configuration();
  }

  private List<String> problems(String text) {
    return problems(directory.resolve("plumbline.yaml"), text);
  }

  private List<String> problems(Path file, String text) {
    try {
      Files.writeString(file, text);
      return problems(reader().add(Kind.CONFIG, file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<String> problems(ConfigurationReader reader) {
    return catchThrowableOfType(ConfigurationException.class, reader::configuration)
        .problems()
        .stream()
        .map(p -> p.line() + ":" + p.column() + ": " + p.text())
        .toList();
  }
}
