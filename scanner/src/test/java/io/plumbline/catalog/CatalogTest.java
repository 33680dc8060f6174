package io.plumbline.catalog;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import io.plumbline.catalog.Framework.Control;
import io.plumbline.report.FrameworkResult.Assessment;
import io.plumbline.report.RuleInfo.Remediation;
import io.plumbline.report.RunInfo.Pack;
import io.plumbline.report.Severity;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CatalogTest {
  private final Catalog catalog = Catalog.load(loader("/catalog/"));
  private final Rule ssh = catalog.rule("ec2-no-public-ssh");
  private final Rule keys = catalog.rule("iam-access-key-rotated");

  @Test
  void readsRules() {
    assertThat(catalog.version()).isEqualTo("0.1.0");
    assertThat(catalog.rules()).containsExactly(ssh, keys);
    assertThat(ssh)
        .isEqualTo(
            new Rule(
                "ec2-no-public-ssh",
                "Security groups admit SSH only from known networks",
                "Anyone can try passwords.",
                Severity.HIGH,
                Scope.RESOURCE,
                "AWS::EC2::SecurityGroup",
                new TreeMap<>(Map.of("AWS::EC2::SecurityGroup", List.of("IpPermissions"))),
                "Port 22 is open to {cidr}",
                new TreeMap<>(Map.of("cis-aws-7.0", List.of("5.2"), "soc2", List.of("CC6.6"))),
                new Remediation("Remove it.", null, null),
                List.of("https://docs.aws.amazon.com/vpc/"),
                new TreeMap<>(),
                false,
                false,
                null,
                "0.1.0",
                "ec2",
                "plumbline/entry/ec2_no_public_ssh/result",
                List.of("fail", "in_scope"),
                "rules/aws/ec2/no_public_ssh/no_public_ssh.rego",
                "aa"));
    assertThat(ssh.service()).isEqualTo("ec2");
    assertThat(ssh.hasInScope()).isTrue();
    assertThat(keys.hasInScope()).isFalse();
  }

  @Test
  void readsFrameworksInTheirOwnOrder() {
    assertThat(catalog.frameworks())
        .containsExactly(
            new Framework(
                "cis-aws-7.0",
                "CIS Amazon Web Services Foundations",
                "7.0.0",
                "CIS",
                List.of(
                    new Control("1.14", "Keys rotate", 2, Assessment.AUTOMATED),
                    new Control("5.2", "No open ports", 1, Assessment.AUTOMATED),
                    new Control("1.1", "Contacts", 1, Assessment.MANUAL)),
                "ee"),
            new Framework(
                "soc2",
                "SOC 2",
                "2017",
                "AICPA",
                List.of(new Control("CC6.6", "Boundaries", 0, Assessment.NONE)),
                "ff"));
  }

  @Test
  void readsModules() {
    assertThat(new String(catalog.module("ec2"), UTF_8)).isEqualTo("not really wasm");
    assertThatThrownBy(() -> catalog.module("iam"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the packs have no file modules/iam.wasm");
  }

  @Test
  void saysThatPacksAreMissing() {
    ClassLoader empty = new URLClassLoader(new URL[0], null);
    assertThatThrownBy(() -> Catalog.load(empty))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no rule packs on the class path: plumbline/catalog.json");
  }

  @Test
  void selectsEverythingUnlessAsked() {
    Selection all = catalog.select(Selection.Wish.EVERYTHING);
    assertThat(all.rules()).containsExactly(ssh, keys);
    assertThat(all.frameworks()).isEqualTo(List.copyOf(catalog.frameworks()));
    assertThat(all.packs()).extracting(Pack::name).containsExactly("all");
    assertThat(select(List.of("all"), List.of(), null, 0)).isEqualTo(all);
  }

  @Test
  void selectsByPackLevelAndSeverity() {
    assertThat(select(List.of("soc2"), List.of(), null, 0).rules()).containsExactly(ssh);
    Selection level1 = select(List.of("cis-aws-7.0"), List.of(), null, 1);
    assertThat(level1.rules()).containsExactly(ssh);
    assertThat(level1.frameworks()).hasSize(1);
    assertThat(level1.frameworks().get(0).controls())
        .extracting(Control::id)
        .containsExactly("5.2", "1.1");
    assertThat(select(List.of(), List.of(), Severity.HIGH, 0).rules()).containsExactly(ssh);
  }

  @Test
  void selectsSingleRulesInAdditionToPacks() {
    Selection one = select(List.of(), List.of("iam-access-key-rotated"), null, 0);
    assertThat(one.rules()).containsExactly(keys);
    assertThat(one.frameworks()).extracting(Framework::id).containsExactly("cis-aws-7.0");
    Selection both = select(List.of("soc2"), List.of("iam-access-key-rotated"), null, 0);
    assertThat(both.rules()).containsExactly(ssh, keys);
    assertThat(both.packs()).extracting(Pack::name).containsExactly("soc2", keys.id());
  }

  @Test
  void saysWhatWouldHaveBeenRight() {
    assertUsage(
        () -> catalog.rule("ec2-no-publik-ssh"),
        "unknown rule 'ec2-no-publik-ssh'; did you mean ec2-no-public-ssh?");
    assertUsage(
        () -> catalog.rule("quantum"), "unknown rule 'quantum'; 'plumbline rules list' shows all");
    assertUsage(
        () -> select(List.of("cis-aws"), List.of(), null, 0),
        "unknown pack 'cis-aws'; did you mean cis-aws-7.0?");
    assertUsage(
        () -> select(List.of("pci-dss-4"), List.of(), null, 0),
        "unknown pack 'pci-dss-4'; the packs are: cis-aws-7.0, soc2, all");
    assertUsage(() -> select(List.of("soc2"), List.of(), null, 1), "the pack 'soc2' has no levels");
    assertUsage(
        () -> select(List.of(), List.of(), null, 1),
        "a level needs a pack that has levels, such as a CIS one, not 'all'");
    assertUsage(
        () -> select(List.of(), List.of(), Severity.CRITICAL, 0),
        "no rule is left to evaluate; ask for another pack, level or severity");
  }

  @Test
  void takesParametersOrTheirDefaults() {
    assertThat(keys.parametersWith(Map.of()))
        .isEqualTo(json("{\"max_age_days\":90,\"mode\":\"a\",\"users\":[]}"));
    assertThat(keys.parametersWith(Map.of("max_age_days", json("30"), "users", json("[\"x\"]"))))
        .isEqualTo(json("{\"max_age_days\":30,\"mode\":\"a\",\"users\":[\"x\"]}"));
  }

  @Test
  void refusesWrongParameters() {
    String start = "parameter max_age_days of rule iam-access-key-rotated ";
    assertSetting("max_age_days", "0", start + "must be at least 1, not 0");
    assertSetting("max_age_days", "1.5", start + "must be of type integer, not 1.5");
    assertSetting("max_age_days", "\"9\"", start + "must be of type integer, not \"9\"");
    assertSetting("max_age_days", "null", start + "must be of type integer, not null");
    assertSetting(
        "users",
        "[1]",
        "parameter users of rule iam-access-key-rotated has an item that must be of type string,"
            + " not [1]");
    assertSetting(
        "mode",
        "\"c\"",
        "parameter mode of rule iam-access-key-rotated must be one of [\"a\",\"b\"], not \"c\"");
    assertSetting(
        "age",
        "1",
        "rule iam-access-key-rotated has no parameter 'age'; it has: max_age_days, mode, users");
    assertUsage(
        () -> ssh.parametersWith(Map.of("ports", json("[]"))),
        "rule ec2-no-public-ssh has no parameters, but 'ports' is set");
  }

  private void assertSetting(String name, String value, String message) {
    assertUsage(() -> keys.parametersWith(Map.of(name, json(value))), message);
  }

  private static void assertUsage(Runnable wish, String message) {
    assertThatThrownBy(wish::run).isInstanceOf(UsageException.class).hasMessage(message);
  }

  private Selection select(List<String> packs, List<String> rules, Severity severity, int level) {
    return catalog.select(new Selection.Wish(packs, rules, severity, level));
  }

  private static JsonElement json(String text) {
    return JsonParser.parseString(text);
  }

  private static ClassLoader loader(String folder) {
    return new URLClassLoader(new URL[] {CatalogTest.class.getResource(folder)}, null);
  }
}
