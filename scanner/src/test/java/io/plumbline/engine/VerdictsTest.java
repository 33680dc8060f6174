package io.plumbline.engine;

import static io.plumbline.engine.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.plumbline.catalog.Rule;
import io.plumbline.catalog.Scope;
import io.plumbline.engine.RuleResult.Failure;
import io.plumbline.report.Outcome;
import io.plumbline.report.ResourceRef;
import io.plumbline.snapshot.Unavailable;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class VerdictsTest {
  private static final String TYPE = "AWS::EC2::SecurityGroup";
  private static final UnknownFact NO_VOLUMES =
      new UnknownFact("AWS::EC2::Volume", null, "eu-west-1", "Denied", "ec2:DescribeVolumes");
  private static final NavigableSet<UnknownFact> NOTHING = new TreeSet<>();
  private static final NavigableSet<UnknownFact> GAP = new TreeSet<>(List.of(NO_VOLUMES));
  private static final SeenResource KNOWN = seen("sg");
  private static final SeenResource DENIED = seen("sg", "A");

  private static final Judgement PASS = judged(Outcome.PASS, "The good state", "{}");
  private static final Judgement FAIL =
      judged(Outcome.FAIL, "Open to 0.0.0.0/0", "{\"cidr\":\"0.0.0.0/0\"}");
  private static final Judgement UNKNOWN_A =
      judged(
          Outcome.UNKNOWN,
          "Cannot be judged: A of AWS::EC2::SecurityGroup could not be read (AccessDenied, it needs"
              + " ec2:GetA)",
          """
          {"unknown":[{"type":"AWS::EC2::SecurityGroup","attribute":"A","region":"eu-west-1",\
          "code":"AccessDenied","permission":"ec2:GetA"}]}""");
  private static final Judgement UNKNOWN_VOLUMES =
      judged(
          Outcome.UNKNOWN,
          "Cannot be judged: AWS::EC2::Volume in eu-west-1 could not be listed (Denied, it needs"
              + " ec2:DescribeVolumes)",
          """
          {"unknown":[{"type":"AWS::EC2::Volume","region":"eu-west-1","code":"Denied",\
          "permission":"ec2:DescribeVolumes"}]}""");

  private final Rule open = rule().build();
  private final Rule regional = rule().scope(Scope.REGION).build();
  private final Rule closed = rule().scope(Scope.REGION).closedWorld().build();

  @Test
  void passesWhatIsKnownAndDoesNotFail() {
    assertThat(verdict(open, result().build(), KNOWN, NOTHING)).containsExactly(PASS);
  }

  @Test
  void failsWhateverElseIsUnknown() {
    assertThat(verdict(open, failing(), KNOWN, NOTHING)).containsExactly(FAIL);
    assertThat(verdict(open, failing(), DENIED, NOTHING)).containsExactly(FAIL);
    assertThat(verdict(regional, failing(), KNOWN, GAP)).containsExactly(FAIL);
  }

  @Test
  void believesAClosedWorldOnlyWhenAllOfItIsKnown() {
    assertThat(verdict(closed, failing(), KNOWN, NOTHING)).containsExactly(FAIL);
    assertThat(verdict(closed, failing(), KNOWN, GAP)).containsExactly(UNKNOWN_VOLUMES);
    assertThat(verdict(closed, failing(), DENIED, NOTHING)).containsExactly(UNKNOWN_A);
    RuleResult sure = result().fail("sg", "{}").sure("sg").build();
    assertThat(verdict(closed, sure, KNOWN, GAP)).containsExactly(PASS);
  }

  @Test
  void inAClosedWorldAGapInASiblingMakesEverythingUnknown() {
    SeenResource sibling = seen("other", "A");
    assertThat(Verdicts.of(closed, failing(), List.of(KNOWN, sibling), NOTHING, null))
        .extracting(Judgement::outcome)
        .containsExactly(Outcome.UNKNOWN, Outcome.UNKNOWN);
    assertThat(Verdicts.of(closed, result().build(), List.of(KNOWN, sibling), NOTHING, null))
        .extracting(Judgement::outcome)
        .containsExactly(Outcome.UNKNOWN, Outcome.UNKNOWN);
    assertThat(Verdicts.of(regional, failing(), List.of(KNOWN, sibling), NOTHING, null))
        .extracting(Judgement::outcome)
        .containsExactly(Outcome.FAIL, Outcome.UNKNOWN);
    Rule alone = rule().closedWorld().build();
    assertThat(Verdicts.of(alone, failing(), List.of(KNOWN, sibling), NOTHING, null))
        .extracting(Judgement::outcome)
        .containsExactly(Outcome.FAIL, Outcome.UNKNOWN);
  }

  @Test
  void passesForSureWhateverIsUnknown() {
    RuleResult sure = result().sure("sg").build();
    assertThat(verdict(open, sure, DENIED, NOTHING)).containsExactly(PASS);
    assertThat(verdict(regional, sure, KNOWN, GAP)).containsExactly(PASS);
  }

  @Test
  void failsEvenWhenSure() {
    RuleResult both = result().fail("sg", "{\"cidr\":\"0.0.0.0/0\"}").sure("sg").build();
    assertThat(verdict(open, both, KNOWN, NOTHING)).containsExactly(FAIL);
  }

  @Test
  void isUnknownWhileAReadFactIs() {
    assertThat(verdict(open, result().build(), DENIED, NOTHING)).containsExactly(UNKNOWN_A);
    assertThat(verdict(regional, result().build(), KNOWN, GAP)).containsExactly(UNKNOWN_VOLUMES);
  }

  @Test
  void doesNotCareForWhatItDoesNotRead() {
    Rule other = rule().reads(TYPE, "B").build();
    assertThat(verdict(other, result().build(), DENIED, NOTHING)).containsExactly(PASS);
  }

  @Test
  void cannotTellWhetherSomethingUnknownIsInScope() {
    RuleResult outside = result().inScope().build();
    assertThat(verdict(open, outside, DENIED, NOTHING)).containsExactly(UNKNOWN_A);
  }

  @Test
  void isSilentOutsideItsScopeUnlessItGivesAReason() {
    RuleResult outside = result().inScope().build();
    assertThat(verdict(open, outside, KNOWN, NOTHING)).isEmpty();
    Rule reason = rule().notApplicable("Not a default group").build();
    assertThat(verdict(reason, outside, KNOWN, NOTHING))
        .containsExactly(judged(Outcome.NOT_APPLICABLE, "Not a default group", "{}"));
    assertThat(verdict(reason, result().inScope("sg").build(), KNOWN, NOTHING))
        .containsExactly(PASS);
  }

  @Test
  void isSilentWhereTheRuleSaysThatItDoesNotApplyWhateverIsUnknown() {
    RuleResult elsewhere = result().outOfScope("sg").build();
    assertThat(verdict(open, elsewhere, DENIED, NOTHING)).isEmpty();
    Rule reason = rule().notApplicable("Not the management account").build();
    assertThat(verdict(reason, elsewhere, DENIED, GAP))
        .containsExactly(judged(Outcome.NOT_APPLICABLE, "Not the management account", "{}"));
    assertThat(verdict(reason, result().outOfScope("other").build(), DENIED, NOTHING))
        .containsExactly(UNKNOWN_A);
  }

  @Test
  void isUnknownWhereTheRuleSaysThatItCannotTell() {
    RuleResult torn = result().unsure("sg", "The topic is elsewhere").unsure("sg", "And").build();
    assertThat(verdict(open, torn, KNOWN, NOTHING))
        .containsExactly(judged(Outcome.UNKNOWN, "And; The topic is elsewhere", "{}"));
    assertThat(verdict(open, result().unsure("other", "x").build(), KNOWN, NOTHING))
        .containsExactly(PASS);
  }

  @Test
  void asksTheRuleForDoubtsOnlyAfterWhatIsCertainAndWhatIsUnread() {
    ResultBuilder torn = result().unsure("sg", "x");
    assertThat(verdict(open, torn.build(), DENIED, NOTHING)).containsExactly(UNKNOWN_A);
    assertThat(verdict(open, torn.sure("sg").build(), KNOWN, NOTHING)).containsExactly(PASS);
    assertThat(verdict(open, torn.sure().outOfScope("sg").build(), KNOWN, NOTHING)).isEmpty();
    assertThat(verdict(open, torn.fail("sg", "{\"cidr\":\"0.0.0.0/0\"}").build(), KNOWN, NOTHING))
        .containsExactly(FAIL);
  }

  @Test
  void putsNotesBesideWhateverTheVerdictIs() {
    ResultBuilder noted = result().notes("sg", "b").notes("sg", "a").notes("other", "c");
    assertThat(verdict(open, noted.build(), KNOWN, NOTHING))
        .containsExactly(judged(Outcome.PASS, "The good state", "{\"notes\":[\"a\",\"b\"]}"));
    assertThat(verdict(open, noted.fail("sg", "{\"cidr\":\"0.0.0.0/0\"}").build(), KNOWN, NOTHING))
        .containsExactly(
            judged(
                Outcome.FAIL,
                "Open to 0.0.0.0/0",
                "{\"cidr\":\"0.0.0.0/0\",\"notes\":[\"a\",\"b\"]}"));
  }

  @Test
  void doesNotBlameARegionForAServiceThatAwsDoesNotOfferThere() {
    Rule closed = rule().closedWorld().build();
    assertThat(Verdicts.of(closed, failing(), List.of(KNOWN), NOTHING, "AWS::Macie::Session"))
        .containsExactly(
            judged(Outcome.NOT_APPLICABLE, "AWS does not offer AWS::Macie::Session here", "{}"));
    assertThat(Verdicts.of(open, failing(), List.of(KNOWN), NOTHING, "AWS::Macie::Session"))
        .extracting(Judgement::outcome)
        .containsExactly(Outcome.FAIL);
  }

  @Test
  void leavesAManualRuleToAPerson() {
    Rule manual = rule().manual().build();
    assertThat(verdict(manual, failing(), KNOWN, NOTHING))
        .containsExactly(judged(Outcome.MANUAL, "Open to 0.0.0.0/0", "{\"cidr\":\"0.0.0.0/0\"}"));
    assertThat(verdict(manual, result().build(), KNOWN, NOTHING))
        .containsExactly(judged(Outcome.MANUAL, "The good state", "{}"));
    assertThat(verdict(manual, result().build(), DENIED, NOTHING)).containsExactly(UNKNOWN_A);
    assertThat(verdict(manual, result().inScope().build(), KNOWN, NOTHING)).isEmpty();
  }

  @Test
  void makesOneFindingOfSeveralFailures() {
    RuleResult twice = result().fail("sg", "{\"cidr\":\"::/0\"}").fail("sg", "{\"p\":1}").build();
    assertThat(verdict(open, twice, KNOWN, NOTHING))
        .containsExactly(
            judged(
                Outcome.FAIL,
                "Open to ::/0 (and 1 more)",
                "{\"cidr\":\"::/0\",\"others\":[{\"p\":1}]}"));
  }

  @Test
  void judgesAGlobalResourceOnlyInItsOwnRegion() {
    SeenResource elsewhere = new SeenResource(KNOWN.ref(), false, new TreeMap<>());
    assertThat(verdict(regional, failing(), elsewhere, NOTHING)).isEmpty();
  }

  @Test
  void refusesAFailureOfSomethingThatIsNotThere() {
    RuleResult stranger = result().fail("arn:vpc", "{}").build();
    assertThatThrownBy(() -> verdict(open, stranger, KNOWN, NOTHING))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("fail names arn:vpc, which is no AWS::EC2::SecurityGroup of the input");
  }

  @Test
  void countsWhatElseIsUnknown() {
    NavigableSet<UnknownFact> many = new TreeSet<>();
    for (int i = 0; i < 30; i++) {
      many.add(new UnknownFact(TYPE, "A%02d".formatted(i), "global", "NotCollected", null));
    }
    Judgement judgement = verdict(regional, result().build(), KNOWN, many).get(0);
    assertThat(judgement.message())
        .isEqualTo(
            "Cannot be judged: A00 of AWS::EC2::SecurityGroup was not collected by this scan, and"
                + " 29 more");
    assertThat(judgement.evidence().getAsJsonArray("unknown")).hasSize(20);
    assertThat(judgement.evidence().get("more").getAsInt()).isEqualTo(10);
  }

  private static List<Judgement> verdict(
      Rule rule, RuleResult result, SeenResource resource, NavigableSet<UnknownFact> shared) {
    return Verdicts.of(rule, result, List.of(resource), shared, null);
  }

  private static SeenResource seen(String arn, String... unavailable) {
    SortedMap<String, Unavailable> reasons = new TreeMap<>();
    for (String name : unavailable) {
      reasons.put(name, new Unavailable("AccessDenied", "ec2:Get" + name));
    }
    return new SeenResource(ref(arn), true, reasons);
  }

  private static ResourceRef ref(String arn) {
    return new ResourceRef(arn, TYPE, "111122223333", "eu-west-1", new TreeMap<>());
  }

  private static Judgement judged(Outcome outcome, String message, String evidence) {
    return new Judgement(ref("sg"), outcome, message, json(evidence));
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  private static RuleResult failing() {
    return result().fail("sg", "{\"cidr\":\"0.0.0.0/0\"}").build();
  }

  private static ResultBuilder result() {
    return new ResultBuilder();
  }

  private static final class ResultBuilder {
    private final List<Failure> failures = new ArrayList<>();
    private Set<String> inScope;
    private Set<String> sure = Set.of();
    private Set<String> outOfScope = Set.of();
    private final SortedMap<String, SortedSet<String>> unsure = new TreeMap<>();
    private final SortedMap<String, SortedSet<String>> notes = new TreeMap<>();

    ResultBuilder unsure(String arn, String reason) {
      unsure.computeIfAbsent(arn, a -> new TreeSet<>()).add(reason);
      return this;
    }

    ResultBuilder notes(String arn, String note) {
      notes.computeIfAbsent(arn, a -> new TreeSet<>()).add(note);
      return this;
    }

    ResultBuilder fail(String arn, String evidence) {
      failures.add(new Failure(arn, json(evidence)));
      return this;
    }

    ResultBuilder inScope(String... arns) {
      inScope = Set.of(arns);
      return this;
    }

    ResultBuilder sure(String... arns) {
      sure = Set.of(arns);
      return this;
    }

    ResultBuilder outOfScope(String... arns) {
      outOfScope = Set.of(arns);
      return this;
    }

    RuleResult build() {
      return new RuleResult(failures, inScope, sure, outOfScope, unsure, notes, null, 0);
    }
  }
}
