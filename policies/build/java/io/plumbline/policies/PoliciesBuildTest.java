package io.plumbline.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PoliciesBuildTest {
  @TempDir Path folder;
  private Fixture fixture;

  @BeforeEach
  void sound() throws IOException {
    fixture = Fixture.in(folder);
  }

  @Test
  void aSoundRuleIsInTheCatalogueAndCompiled() throws Exception {
    assertThat(fixture.run()).isEqualTo("Compiled 1 rules into 1 modules, 1 frameworks");

    JsonObject catalog = catalog();
    JsonObject rule = catalog.getAsJsonArray("rules").get(0).getAsJsonObject();
    assertThat(catalog.get("version").getAsString()).isEqualTo("1.2.3");
    assertThat(rule.get("id").getAsString()).isEqualTo("ec2-no-ssh");
    assertThat(rule.get("entrypoint").getAsString()).isEqualTo("plumbline/entry/ec2_no_ssh/result");
    assertThat(rule.get("exports").toString()).isEqualTo("[\"fail\"]");
    assertThat(rule.get("notApplicable").isJsonNull()).isTrue();
    assertThat(rule.getAsJsonObject("parameters").get("ports").toString())
        .contains("\"items\":{\"type\":\"integer\"}");
    byte[] module = Files.readAllBytes(fixture.output().resolve("plumbline/modules/all.wasm"));
    assertThat(module).startsWith(0, 'a', 's', 'm');
    assertThat(catalog.getAsJsonArray("modules").toString()).contains(Hash.of(module));
  }

  @Test
  void theSameSourcesGiveTheSameBytesInAnyFolder(@TempDir Path elsewhere) throws Exception {
    Fixture other = Fixture.in(Files.createDirectories(elsewhere.resolve("a/deeper/place")));
    for (Fixture each : new Fixture[] {fixture, other}) {
      second(each);
      each.run();
    }

    try (Stream<Path> files = Files.walk(fixture.output())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path twin = other.output().resolve(fixture.output().relativize(file));
        assertThat(twin).hasSameBinaryContentAs(file);
      }
    }
    assertThat(fixture.output().resolve("plumbline/modules"))
        .isDirectoryContaining("glob:**/ec2.wasm")
        .isDirectoryContaining("glob:**/s3.wasm")
        .isDirectoryContaining("glob:**/all.wasm");
  }

  /** A rule of another service, so that there is more than one module. */
  private static void second(Fixture fixture) throws IOException {
    for (String name : new String[] {Fixture.RULE, Fixture.TEST}) {
      String text = Files.readString(fixture.root().resolve("policies").resolve(name));
      fixture.write(
          name.replace("ec2", "s3"), text.replace("aws.ec2", "aws.s3").replace("ec2-", "s3-"));
    }
  }

  @Test
  void nothingIsDoneAgainUntilAnInputOrAnOutputChanges() throws Exception {
    assertThat(fixture.build().isCurrent()).isFalse();
    fixture.run();
    assertThat(fixture.build().isCurrent()).isTrue();

    Files.writeString(fixture.output().resolve("plumbline/catalog.json"), "{}");
    assertThat(fixture.build().isCurrent()).isFalse();
    fixture.run();
    fixture.replace(Fixture.FRAMEWORK, "Access", "Logical access");
    assertThat(fixture.build().isCurrent()).isFalse();
  }

  @Test
  void aRuleThatIsGoneLeavesNothingBehind() throws Exception {
    second(fixture);
    fixture.run();
    Files.delete(folder.resolve("policies").resolve(Fixture.RULE.replace("ec2", "s3")));
    Files.delete(folder.resolve("policies").resolve(Fixture.TEST.replace("ec2", "s3")));
    fixture.run();

    assertThat(catalog().toString()).doesNotContain("s3-no-ssh");
    assertThat(fixture.output().resolve("plumbline/modules/s3.wasm")).doesNotExist();
  }

  static Stream<Arguments> breaches() {
    return Stream.of(
        Arguments.of("id: ec2-no-ssh", "id: ec2-nossh", "custom.id has to be \"ec2-no-ssh\""),
        Arguments.of("severity: high", "severity: grave", "custom.severity has to be one of"),
        Arguments.of("scope: resource", "scope: planet", "custom.scope has to be one of"),
        Arguments.of("custom:\n", "custom:\n#   colour: red\n", "custom.colour is not a known key"),
        Arguments.of(
            "resource: AWS::EC2::SecurityGroup", "resource: A", "custom.resource has to be"),
        Arguments.of("[IpPermissions]", "[Ip]", "AWS::EC2::SecurityGroup has no attribute Ip"),
        Arguments.of("{port} is", "{ports} is", "wants {ports}, but a fail gives only [port]"),
        Arguments.of("{port} is", "{} is", "{} is not the name of an evidence"),
        Arguments.of("soc2:", "soc3:", "there is no frameworks/soc3.yaml"),
        Arguments.of("CC6.1", "CC6.9", "soc2 has no control \"CC6.9\""),
        Arguments.of("[\"CC6.1\"]", "[]", "soc2 needs a list of controls"),
        Arguments.of("cli: aws ec2", "cli: 1", "custom.remediation.cli is missing or not a text"),
        Arguments.of("ref: https:", "ref: http:", "a ref has to begin with https://"),
        Arguments.of("default: 22", "default: ssh", "port.default has to be a value of its type"),
        Arguments.of("type: integer", "type: int", "custom.parameters.port.type has to be one of"),
        Arguments.of(
            "{type: integer, default: 22",
            "{type: object, default: {}",
            "port.type has to be one of [array, boolean, integer, number, string]"),
        Arguments.of(
            "items: integer, default: []", "items: object, default: []", "ports.items has to be"),
        Arguments.of(
            "{type: integer,", "{type: array, items: many,", "port.items has to be the type"),
        Arguments.of("since:", "manual: 1\n#   since:", "custom.manual has to be true or false"),
        Arguments.of(
            "since:",
            "not_applicable: no\n#   since:",
            "only means something with 'in_scope' or 'out_of_scope'"),
        Arguments.of("# METADATA", "# METADATE", "has no METADATA block"),
        Arguments.of("aws.ec2.no_ssh\n", "aws.ec2.nossh\n", "has to mirror the path"),
        Arguments.of("fail contains", "fails contains", "defines no 'fail'"));
  }

  @ParameterizedTest(name = "{2}")
  @MethodSource("breaches")
  void aBreachOfTheContractFails(String old, String text, String message) throws IOException {
    fixture.replace(Fixture.RULE, old, text);
    fixture.write(Fixture.TEST, "package rules.aws.ec2.no_ssh_test\n");

    assertThatThrownBy(fixture::run)
        .isInstanceOf(BuildFailure.class)
        .hasMessageContaining(Fixture.RULE)
        .hasMessageContaining(message);
  }

  @Test
  void scopeResourceReadsOneType() throws IOException {
    fixture.replace(Fixture.RULE, "[IpPermissions]", "[IpPermissions]\n#     AWS::EC2::VPC: []");

    assertThatThrownBy(fixture::run).hasMessageContaining("scope resource may read its own type");
  }

  @Test
  void aPathThatIsNotReadFails() throws IOException {
    fixture.replace(
        Fixture.RULE, "group.attributes.IpPermissions", "group.attributes.IpPermission");

    assertThatThrownBy(fixture::run)
        .hasMessageContaining("undefined ref")
        .hasMessageContaining("IpPermission");
  }

  @Test
  void aMisspeltFieldInsideAnAttributeFails() throws IOException {
    fixture.replace(Fixture.RULE, "net.admits(permission, ", "net.admits(permission.FormPort, ");

    assertThatThrownBy(fixture::run).hasMessageContaining("FormPort");
  }

  @Test
  void aParameterThatIsNotDeclaredFails() throws IOException {
    fixture.replace(Fixture.RULE, ", input.parameters.port)", ", input.parameters.prot)");

    assertThatThrownBy(fixture::run).hasMessageContaining("prot");
  }

  @Test
  void aBuiltinThatTheScannerDoesNotHaveFails() throws IOException {
    fixture.replace(
        Fixture.LIBRARY,
        "permission.FromPort == port",
        "semver.is_valid(sprintf(\"%s\", [[permission, port]]))");

    assertThatThrownBy(fixture::run)
        .hasMessageContaining("semver.is_valid")
        .hasMessageContaining("sprintf");
  }

  @Test
  void aPatternThatIsMadeWhileARuleRunsFails() throws IOException {
    fixture.replace(
        Fixture.LIBRARY,
        "permission.FromPort == port",
        "regex.match(format_int(port, 10), format_int(permission.FromPort, 10))");

    assertThatThrownBy(fixture::run)
        .hasMessageContaining(Fixture.LIBRARY + ": admits gives regex.match a pattern that is not");
  }

  @Test
  void aPatternInAnInnerCallOrAGlobIsSeenToo() throws IOException {
    fixture.replace(
        Fixture.LIBRARY,
        "permission.FromPort == port",
        "count([x | x := glob.match(permission.Glob, [], port)]) == port");

    assertThatThrownBy(fixture::run).hasMessageContaining("admits gives glob.match a pattern");
  }

  @Test
  void aPatternThatIsWrittenOutIsFine() throws Exception {
    fixture.replace(
        Fixture.LIBRARY,
        "permission.FromPort == port",
        "regex.match(`^[0-9]+$`, format_int(port, 10))\n\tpermission.FromPort == port");
    fixture.replace(Fixture.LIBRARY, " if regex", " if {\n\tregex");
    fixture.replace(Fixture.LIBRARY, "== port\n", "== port\n}\n");

    assertThat(fixture.run()).startsWith("Compiled 1 rules");
  }

  @Test
  void anUnformattedFileFails() throws IOException {
    fixture.replace(Fixture.LIBRARY, " if ", "   if ");

    assertThatThrownBy(fixture::run).hasMessageContaining(Fixture.LIBRARY + ": not formatted");
  }

  @Test
  void aFailingTestFails() throws IOException {
    fixture.replace(Fixture.TEST, "_input(443)", "_input(22)");

    assertThatThrownBy(fixture::run).hasMessageContaining("test_pass_when_other_port");
  }

  @Test
  void aRuleWithoutTestFails() throws IOException {
    Files.delete(folder.resolve("policies").resolve(Fixture.TEST));

    assertThatThrownBy(fixture::run).hasMessageContaining("has no test beside it: " + Fixture.TEST);
  }

  @Test
  void aRuleWithoutPassingTestFails() throws IOException {
    fixture.replace(Fixture.TEST, "test_pass_when_other_port", "test_other_port");

    assertThatThrownBy(fixture::run).hasMessageContaining("its test has no test_pass_when_");
  }

  @Test
  void codeThatNoTestRunsFails() throws IOException {
    fixture.replace(
        Fixture.LIBRARY,
        "== port\n",
        "== port\n\nclosed(permission) if permission.FromPort == -1\n");

    assertThatThrownBy(fixture::run)
        .hasMessageContaining(Fixture.LIBRARY + ": tests run")
        .hasMessageContaining("line 5");
  }

  @Test
  void aRuleThatHasPassedIsAskedAgainWhenTheLibraryChanges() throws Exception {
    fixture.run();
    fixture.replace(Fixture.LIBRARY, "admits(permission, port)", "admits(permission, _)");
    fixture.replace(Fixture.LIBRARY, "FromPort == port", "FromPort == 21");
    fixture.replace("lib/net/net_test.rego", "{\"FromPort\": 1}", "{\"FromPort\": 21}");

    assertThatThrownBy(fixture::run).hasMessageContaining("test_fail_when_open");
  }

  @Test
  void aControlThatStandsTwiceFails() throws IOException {
    fixture.replace(
        Fixture.FRAMEWORK,
        "controls:\n",
        "controls:\n  - id: \"CC6.1\"\n    title: Twin\n    assessment: none\n");

    assertThatThrownBy(fixture::run).hasMessageContaining("control CC6.1 stands there twice");
  }

  private JsonObject catalog() throws IOException {
    Path file = fixture.output().resolve("plumbline/catalog.json");
    return JsonParser.parseString(Files.readString(file)).getAsJsonObject();
  }
}
