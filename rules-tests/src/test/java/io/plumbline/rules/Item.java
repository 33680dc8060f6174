package io.plumbline.rules;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.plumbline.snapshot.PartitionKey;
import io.plumbline.snapshot.Resource;
import io.plumbline.snapshot.Unavailable;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One resource of a scenario.
 *
 * @param id unless the scenario gives one, the last part of the arn
 * @param region where it lives; what an account has once lives in {@code global}
 * @param attributes those that are present; what is neither here nor unavailable is absent
 * @param unavailable names of the attributes that could not be read
 */
record Item(
    String type,
    String id,
    String arn,
    String region,
    JsonObject attributes,
    SortedSet<String> unavailable) {
  static final String REGION = "eu-west-1";
  private static final List<String> GLOBAL =
      List.of(
          "AWS::::Account",
          "AWS::CloudFront::",
          "AWS::IAM::",
          "AWS::Organizations::",
          "AWS::S3::Bucket");

  static Item parse(JsonObject json) {
    String type = json.get("type").getAsString();
    JsonElement region = json.get("region");
    JsonElement attributes = json.get("attributes");
    SortedSet<String> unavailable = new TreeSet<>();
    JsonArray names = json.getAsJsonArray("unavailable");
    if (names != null) {
      names.forEach(name -> unavailable.add(name.getAsString()));
    }
    String arn = json.get("arn").getAsString();
    JsonElement id = json.get("id");
    return new Item(
        type,
        id == null
            ? arn.substring(Math.max(arn.lastIndexOf('/'), arn.lastIndexOf(':')) + 1)
            : id.getAsString(),
        arn,
        region == null ? home(type) : region.getAsString(),
        attributes == null ? new JsonObject() : attributes.getAsJsonObject(),
        unavailable);
  }

  /** The part of the snapshot that a type stands in; a bucket is global but lives in a region. */
  static String folder(String type, String region) {
    return GLOBAL.stream().anyMatch(type::startsWith) ? PartitionKey.GLOBAL : region;
  }

  private static String home(String type) {
    return type.equals("AWS::S3::Bucket") ? REGION : folder(type, REGION);
  }

  String folder() {
    return folder(type, region);
  }

  Item without(String attribute) {
    JsonObject rest = attributes.deepCopy();
    rest.remove(attribute);
    SortedSet<String> more = new TreeSet<>(unavailable);
    more.add(attribute);
    return new Item(type, id, arn, region, rest, more);
  }

  /**
   * This resource with an attribute as another one has it.
   *
   * @return null if the other's is unavailable
   */
  Item with(String attribute, Item donor) {
    if (donor.unavailable.contains(attribute)) {
      return null;
    }
    JsonObject changed = attributes.deepCopy();
    changed.remove(attribute);
    if (donor.attributes.has(attribute)) {
      changed.add(attribute, donor.attributes.get(attribute));
    }
    SortedSet<String> rest = new TreeSet<>(unavailable);
    rest.remove(attribute);
    return new Item(type, id, arn, region, changed, rest);
  }

  /** As the snapshot has it, in an account of its own. */
  Resource in(String account) {
    SortedMap<String, Unavailable> reasons = new TreeMap<>();
    unavailable.forEach(
        name -> reasons.put(name, new Unavailable("AccessDenied", "test:Read" + name)));
    return new Resource(
        type,
        Worlds.rename(id, account),
        Worlds.rename(arn, account),
        account,
        region,
        new TreeMap<>(),
        Worlds.rename(attributes, account),
        reasons);
  }
}
