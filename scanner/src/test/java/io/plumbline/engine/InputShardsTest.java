package io.plumbline.engine;

import static io.plumbline.engine.Rules.rule;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.plumbline.catalog.Rule;
import io.plumbline.catalog.Scope;
import io.plumbline.snapshot.Snapshot;
import io.plumbline.snapshot.Unavailable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputShardsTest {
  private static final String GROUP = "AWS::EC2::SecurityGroup";
  private static final String BUCKET = "AWS::S3::Bucket";
  private static final String TRAIL = "AWS::CloudTrail::Trail";
  private static final Unavailable DENIED = new Unavailable("AccessDenied", "ec2:GetB");
  private static final Unavailable NOT_ASKED = new Unavailable("NotCollected", null);

  @TempDir Path directory;

  @Test
  void showsOnlyWhatIsReadAndWhatIsAbsent() {
    Snapshot snapshot =
        new TestSnapshot()
            .asks(GROUP, "A", "B", "C", "D")
            .resource(
                "eu-west-1",
                "eu-west-1",
                GROUP,
                "sg-1",
                "{\"A\":{\"n\":[1.50,true,null,12345678901234567890]},\"D\":\"secret\"}",
                Map.of("B", DENIED, "D", DENIED))
            .write(directory);

    List<Shard> shards =
        shards(snapshot, 1, rule().reads(GROUP, "A", "B").build(), reading("C", "E"));

    assertThat(inputs(snapshot, shards))
        .containsExactly(
            """
            {"time":"2026-11-24T06:00:00Z","partition":"aws","account":"111122223333",\
            "region":"eu-west-1","parameters":{"days":"\\u00e9"},\
            "resources":{"AWS::EC2::SecurityGroup":[\
            {"id":"sg-1","arn":"sg-1","account":"111122223333","region":"eu-west-1",\
            "attributes":{"A":{"n":[1.50,true,null,12345678901234567890]}},"absent":["C"]}]}}""");
    SeenResource seen = shards.get(0).seen().get(GROUP).get(0);
    assertThat(seen.unavailable()).isEqualTo(Map.of("B", DENIED, "D", DENIED, "E", NOT_ASKED));
    assertThat(seen.ref().tags()).isEqualTo(Map.of("env", "prod"));
  }

  @Test
  void writesStringsInAscii() {
    Snapshot snapshot =
        new TestSnapshot()
            .asks(GROUP, "A")
            .resource("eu-west-1", GROUP, "sg-ü", "{\"A\":\"a\\\"\\\\\\n\\u0000é漢😀<&\\u007f\"}")
            .write(directory);

    String input = inputs(snapshot, shards(snapshot, 1, reading("A"))).get(0);

    assertThat(input).isASCII();
    assertThat(attribute(input, "A")).isEqualTo("a\"\\\n\0é漢😀<&\u007F");
  }

  @Test
  void slicesATypeOfOneResourceRules() {
    TestSnapshot content = new TestSnapshot().asks(GROUP, "A");
    for (int i = 0; i < 5; i++) {
      content.resource("eu-west-1", GROUP, "sg-" + i, "{\"A\":1}");
    }
    Snapshot snapshot = content.resource("us-east-1", GROUP, "sg-5", "{}").write(directory);

    assertThat(arns(shards(snapshot, 200, reading("A"))))
        .containsExactly(
            List.of("sg-0", "sg-1"), List.of("sg-2", "sg-3"), List.of("sg-4"), List.of("sg-5"));
  }

  @Test
  void showsARegionTogetherWithWhatIsGlobal() {
    Snapshot snapshot =
        new TestSnapshot()
            .asks(GROUP)
            .asks(BUCKET)
            .resource("eu-west-1", GROUP, "sg-e", "{}")
            .resource("us-east-1", GROUP, "sg-u", "{}")
            .resource("global", "eu-west-1", BUCKET, "b-e", "{}", Map.of())
            .write(directory);
    Rule region = rule().scope(Scope.REGION).reads(GROUP).reads(BUCKET).reads(TRAIL).build();

    List<String> inputs = inputs(snapshot, shards(snapshot, 1, region));

    assertThat(inputs).hasSize(2);
    JsonObject europe = JsonParser.parseString(inputs.get(0)).getAsJsonObject();
    assertThat(europe.get("region").getAsString()).isEqualTo("eu-west-1");
    assertThat(resources(europe, GROUP)).containsExactly("sg-e");
    assertThat(resources(europe, BUCKET)).containsExactly("b-e");
    assertThat(resources(europe, TRAIL)).isEmpty();
    JsonObject virginia = JsonParser.parseString(inputs.get(1)).getAsJsonObject();
    assertThat(resources(virginia, GROUP)).containsExactly("sg-u");
    assertThat(resources(virginia, BUCKET)).containsExactly("b-e");
  }

  @Test
  void judgesAGlobalResourceInTheRegionWhereItLives() {
    Snapshot snapshot =
        new TestSnapshot()
            .asks(BUCKET)
            .resource("global", "eu-west-1", BUCKET, "b-e", "{}", Map.of())
            .resource("global", "us-east-1", BUCKET, "b-u", "{}", Map.of())
            .write(directory);
    Rule region = rule().scope(Scope.REGION).resource(BUCKET).reads(BUCKET).build();

    assertThat(shards(snapshot, 1, region))
        .extracting(
            Shard::region,
            s -> s.seen().get(BUCKET).stream().filter(SeenResource::judgedHere).toList().size())
        .containsExactly(tuple("eu-west-1", 1), tuple("us-east-1", 1));
  }

  @Test
  void showsAnAccountWhole() {
    Snapshot snapshot =
        new TestSnapshot()
            .asks(GROUP)
            .resource("eu-west-1", GROUP, "sg-e", "{}")
            .resource("us-east-1", GROUP, "sg-u", "{}")
            .write(directory);
    Rule account = rule().scope(Scope.ACCOUNT).reads(GROUP).build();

    List<String> inputs = inputs(snapshot, shards(snapshot, 1, account));

    assertThat(inputs).hasSize(1);
    JsonObject input = JsonParser.parseString(inputs.get(0)).getAsJsonObject();
    assertThat(input.has("region")).isFalse();
    assertThat(resources(input, GROUP)).containsExactly("sg-e", "sg-u");
  }

  @Test
  void makesNoInputWhereNothingIsJudged() {
    Snapshot snapshot =
        new TestSnapshot().asks(GROUP).resource("eu-west-1", GROUP, "sg", "{}").write(directory);
    Rule account = rule().scope(Scope.ACCOUNT).resource(BUCKET).reads(GROUP).build();
    assertThat(shards(snapshot, 1, account)).isEmpty();
  }

  @Test
  void remembersWhatIsUnknownOfOtherTypes() {
    Snapshot snapshot =
        new TestSnapshot()
            .asks(GROUP, "A", "B")
            .asks(BUCKET)
            .resource("eu-west-1", "eu-west-1", GROUP, "sg", "{\"A\":1}", Map.of("B", DENIED))
            .resource("global", "eu-west-1", BUCKET, "b", "{}", Map.of())
            .denied("us-east-1", GROUP, "ec2:DescribeSecurityGroups")
            .write(directory);
    Rules bucketRule = rule().scope(Scope.ACCOUNT).resource(BUCKET).reads(BUCKET);
    Listings listings = new Listings(snapshot.manifest());

    Rule needsB = bucketRule.reads(GROUP, "B").build();
    assertThat(shards(snapshot, 1, needsB).get(0).sharedUnknown(needsB, listings))
        .containsExactly(
            new UnknownFact(GROUP, null, "us-east-1", "AccessDenied", "ec2:DescribeSecurityGroups"),
            new UnknownFact(GROUP, "B", "eu-west-1", "AccessDenied", "ec2:GetB"));

    Rule needsTrail = rule().scope(Scope.REGION).resource(GROUP).reads(GROUP).reads(TRAIL).build();
    assertThat(shards(snapshot, 1, needsTrail).get(0).sharedUnknown(needsTrail, listings))
        .containsExactly(new UnknownFact(TRAIL, null, "global", "NotCollected", null));
  }

  private static Rule reading(String... attributes) {
    return rule().reads(GROUP, attributes).build();
  }

  private static List<Shard> shards(Snapshot snapshot, int size, Rule... rules) {
    List<Unit> units = Unit.of(List.of(rules));
    assertThat(units).hasSize(1);
    List<Shard> shards = new ArrayList<>();
    new InputShards(snapshot, size).forEach(units.get(0), shards::add);
    return shards;
  }

  private static List<String> inputs(Snapshot snapshot, List<Shard> shards) {
    JsonObject parameters = new JsonObject();
    parameters.addProperty("days", "é");
    return shards.stream().map(s -> s.input(snapshot.manifest().scan(), parameters)).toList();
  }

  private static List<List<String>> arns(List<Shard> shards) {
    return shards.stream()
        .map(s -> s.seen().get(GROUP).stream().map(r -> r.ref().arn()).toList())
        .toList();
  }

  private static List<String> resources(JsonObject input, String type) {
    return input.getAsJsonObject("resources").getAsJsonArray(type).asList().stream()
        .map(r -> r.getAsJsonObject().get("arn").getAsString())
        .toList();
  }

  private static String attribute(String input, String name) {
    return JsonParser.parseString(input)
        .getAsJsonObject()
        .getAsJsonObject("resources")
        .getAsJsonArray(GROUP)
        .get(0)
        .getAsJsonObject()
        .getAsJsonObject("attributes")
        .get(name)
        .getAsString();
  }
}
