package io.plumbline.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import io.plumbline.catalog.CatalogJson.Module;
import io.plumbline.report.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ModuleChoiceTest {
  private static final List<Module> MODULES =
      List.of(
          new Module("all", "all.wasm", 500, "", List.of("ec2-a", "iam-a", "s3-a", "s3-b")),
          new Module("ec2", "ec2.wasm", 200, "", List.of("ec2-a")),
          new Module("iam", "iam.wasm", 390, "", List.of("iam-a")),
          new Module("s3", "s3.wasm", 140, "", List.of("s3-a", "s3-b")));

  @Test
  void rulesOfOneServiceComeFromItsModule() {
    assertThat(chosenFor("s3-a", "s3-b")).containsExactly("s3", "s3");
  }

  @Test
  void twoSmallModulesAreCheaperThanTheLargeOne() {
    assertThat(chosenFor("ec2-a", "s3-a")).containsExactly("ec2", "s3");
  }

  @Test
  void manyServicesComeFromTheModuleOfAllRules() {
    assertThat(chosenFor("ec2-a", "iam-a", "s3-a")).containsExactly("all", "all", "all");
  }

  @Test
  void aRuleThatNoSmallModuleHasStaysWhereItIs() {
    assertThat(chosenFor("kms-a")).containsExactly("all");
  }

  private static List<String> chosenFor(String... ids) {
    List<Rule> rules = List.of(ids).stream().map(ModuleChoiceTest::rule).toList();
    return ModuleChoice.cheapest(MODULES, rules).stream().map(Rule::module).toList();
  }

  private static Rule rule(String id) {
    return new Rule(
        id,
        "title",
        "",
        Severity.LOW,
        Scope.RESOURCE,
        "AWS::S3::Bucket",
        null,
        "message",
        null,
        null,
        null,
        null,
        false,
        false,
        null,
        "0.1.0",
        "all",
        "entry/" + id,
        null,
        "rules/aws/x/y/y.rego",
        "");
  }
}
