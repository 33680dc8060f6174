package io.plumbline;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import io.plumbline.collectors.aws.artifact.ArtifactDocuments;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.services.artifact.ArtifactClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;

/** The arrows of the design, and that the scanner only reads. */
@AnalyzeClasses(packages = "io.plumbline", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
  private static final String SDK = "software.amazon.awssdk..";
  private static final String OPA = "com.styra.opa..";

  /** What may be called on a client of the SDK, besides making and closing it. */
  private static final String READS =
      "(get|list|describe|batchGet|lookup|search)[A-Z].*|builder|create|close|serviceName"
          + "|serviceClientConfiguration|waiter|utilities";

  /** Not named like reads, and yet nothing changes: a report is made, a session begins. */
  private static final String READS_BY_ANOTHER_NAME = "generateCredentialReport|assumeRole.*";

  /** Named like reads, but they answer with what a scan must never take. */
  private static final String SECRETS =
      "getObject|getObjectAsBytes|getSecretValue|getParameter|getParameters.*|getPasswordData"
          + "|batchGetSecretValue|getSessionToken|getFederationToken";

  private static final DescribedPredicate<JavaAccess<?>> CLIENT_CALL =
      target(
          owner(
              resideInAPackage("software.amazon.awssdk.services..").and(nameMatching(".*Client"))));

  @ArchTest
  static void looksAtTheProgram(JavaClasses classes) {
    assertThat(classes.size()).as("classes that were looked at").isGreaterThan(150);
    assertThat(classes.stream().filter(resideInAPackage("io.plumbline.report..")).count())
        .as("classes of the module reports")
        .isGreaterThan(10);
    assertThat(
            classes.stream()
                .flatMap(c -> c.getAccessesFromSelf().stream())
                .filter(CLIENT_CALL)
                .count())
        .as("calls of the SDK's clients")
        .isGreaterThan(50);
  }

  @ArchTest static final ArchRule snapshotUsesNothing = onlyUses("snapshot");

  @ArchTest static final ArchRule collectorsUseTheSnapshot = onlyUses("collectors", "snapshot");

  @ArchTest
  static final ArchRule deriveUsesTheSnapshot =
      onlyUses("derive", "snapshot").allowEmptyShould(true);

  @ArchTest static final ArchRule catalogUsesTheReportModel = onlyUses("catalog", "report");

  @ArchTest
  static final ArchRule engineJudgesSnapshots =
      onlyUses("engine", "snapshot", "catalog", "derive", "report");

  @ArchTest static final ArchRule driftComparesSnapshots = onlyUses("drift", "snapshot");

  @ArchTest
  static final ArchRule configIsCheckedByTheCatalog = onlyUses("config", "catalog", "report");

  @ArchTest
  static final ArchRule onlyTheReaderOfTheConfigurationKnowsYaml =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.plumbline.config..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("org.yaml..")
          .because("what is set is data by the time that anything else sees it");

  @ArchTest static final ArchRule securityHubTakesReports = onlyUses("securityhub", "report");

  @ArchTest
  static final ArchRule evidenceJudgesAgain =
      onlyUses("evidence", "snapshot", "catalog", "engine", "report");

  @ArchTest static final ArchRule reportsUseNothing = onlyUses("report");

  @ArchTest
  static final ArchRule nobodyUsesTheCommandLine =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.plumbline.cli..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage("io.plumbline.cli..")
          .because("wiring is at the top");

  @ArchTest
  static final ArchRule packagesHaveNoCycles =
      slices().matching("io.plumbline.(*)..").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule onlyTheAdapterKnowsOpaJavaWasm =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.plumbline.engine.opa..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(OPA)
          .because("another engine must be able to take its place");

  @ArchTest
  static final ArchRule onlyCollectorsAndSecurityHubKnowAws =
      noClasses()
          .that()
          .resideOutsideOfPackages("io.plumbline.collectors..", "io.plumbline.securityhub..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(SDK)
          .because("the snapshot is the border between AWS and everything else");

  @ArchTest
  static final ArchRule theScannerOnlyReads =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.plumbline.securityhub..")
          .should()
          .accessTargetWhere(
              CLIENT_CALL.and(target(named(READS + "|" + READS_BY_ANOTHER_NAME, false))))
          .because("a scan must not change what it looks at");

  @ArchTest
  static final ArchRule securityHubOnlyWritesFindings =
      noClasses()
          .that()
          .resideInAPackage("io.plumbline.securityhub..")
          .should()
          .accessTargetWhere(
              CLIENT_CALL.and(
                  target(named(READS + "|batchImportFindings|batchUpdateFindings", false))))
          .because("findings are all that is pushed");

  @ArchTest
  static final ArchRule nobodyTakesSecrets =
      noClasses()
          .should()
          .accessTargetWhere(CLIENT_CALL.and(target(named(SECRETS, true))))
          .because("a snapshot must hold nothing that opens a door");

  @ArchTest
  static final ArchRule nobodyAcceptsTermsByTheWay =
      noClasses()
          .that()
          .doNotHaveFullyQualifiedName(ArtifactDocuments.class.getName())
          .should()
          .accessTargetWhere(
              target(owner(assignableTo(ArtifactClient.class)))
                  .and(target(named("getReport|getTermForReport", true))))
          .because("to fetch a document of AWS Artifact is to accept its terms");

  @ArchTest
  static final ArchRule onlyTheCommandLineTalks =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.plumbline.cli..")
          .should()
          .accessTargetWhere(
              target(owner(assignableTo(System.class))).and(target(named("out|err|in", true))))
          .orShould()
          .callMethod(Throwable.class, "printStackTrace")
          .because("output is for the one who asked, in the form that they asked for");

  @ArchTest
  static final ArchRule timeIsInjected =
      noClasses()
          .that()
          .resideOutsideOfPackage("io.plumbline.cli..")
          .should()
          .callMethod(Instant.class, "now")
          .orShould()
          .callMethod(InstantSource.class, "system")
          .orShould()
          .callMethod(System.class, "currentTimeMillis")
          .orShould()
          .accessTargetWhere(
              target(owner(assignableTo(Clock.class))).and(target(named("system.*", true))))
          .because("the same snapshot gives the same bytes");

  @ArchTest
  static void theRulesFire(JavaClasses ignored) {
    JavaClasses intruder = new ClassFileImporter().importClasses(Intruder.class);
    assertThat(theScannerOnlyReads.evaluate(intruder).getFailureReport().getDetails())
        .singleElement(STRING)
        .contains("createBucket");
    assertThat(nobodyTakesSecrets.evaluate(intruder).getFailureReport().getDetails())
        .singleElement(STRING)
        .contains("getObject");
    assertThat(nobodyAcceptsTermsByTheWay.evaluate(intruder).getFailureReport().getDetails())
        .singleElement(STRING)
        .contains("getReport");
  }

  /** Does what nobody may, by a method reference and by a call. */
  static final class Intruder {
    static Function<Consumer<GetObjectRequest.Builder>, Object> steal(S3Client client) {
      client.createBucket(b -> b.bucket("x"));
      return client::getObject;
    }

    static Object accept(ArtifactClient client) {
      return client.getReport(r -> r.termToken("x"));
    }
  }

  private static ArchRule onlyUses(String name, String... others) {
    String[] allowed = new String[others.length + 1];
    allowed[0] = packages(name);
    for (int i = 0; i < others.length; i++) {
      allowed[i + 1] = packages(others[i]);
    }
    DescribedPredicate<JavaClass> ours = resideInAPackage("io.plumbline..");
    return noClasses()
        .that()
        .resideInAPackage(packages(name))
        .should()
        .dependOnClassesThat(
            ours.and(DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(allowed))))
        .because("data flows from left to right");
  }

  private static String packages(String name) {
    return "io.plumbline." + name + "..";
  }

  private static DescribedPredicate<HasName> named(String pattern, boolean wanted) {
    DescribedPredicate<HasName> matching = nameMatching(pattern);
    return wanted ? matching : DescribedPredicate.not(matching);
  }
}
