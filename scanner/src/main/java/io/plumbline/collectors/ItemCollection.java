package io.plumbline.collectors;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import io.plumbline.snapshot.Resource;
import io.plumbline.snapshot.Unavailable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Reads the attributes of one listed item. */
final class ItemCollection<T> {
  private final TypeListing<?, T> listing;
  private final ResourceType<?, T> type;
  private final T item;
  private final JsonObject attributes = new JsonObject();
  private final SortedMap<String, Unavailable> unavailable = new TreeMap<>();
  private final AtomicInteger pending = new AtomicInteger();
  private final Set<AttributeSource<T>> read = new HashSet<>();
  private volatile boolean gone;
  private String region;

  ItemCollection(TypeListing<?, T> listing, T item) {
    this.listing = listing;
    this.type = listing.type();
    this.item = item;
  }

  void start() {
    type.listed(item).entrySet().forEach(e -> attributes.add(e.getKey(), e.getValue()));
    decodeDocuments();
    region = listing.calls().place().region();
    locate();
    for (AttributeSource<T> source : listing.sources()) {
      if (source.first()) {
        read(source);
      }
    }
    List<AttributeSource<T>> rest = new ArrayList<>(listing.sources());
    rest.removeAll(read);
    if (rest.isEmpty() || gone) {
      finish();
      return;
    }
    pending.set(rest.size());
    // The last one is made here, so that an item with one call does not go through the queue again
    for (AttributeSource<T> source : rest.subList(1, rest.size())) {
      listing.submit(() -> readAndRelease(source));
    }
    readAndRelease(rest.get(0));
  }

  private void readAndRelease(AttributeSource<T> source) {
    read(source);
    if (pending.decrementAndGet() == 0) {
      finish();
    }
  }

  private void decodeDocuments() {
    for (String path : type.documents()) {
      try {
        PolicyDocument.decodeAt(attributes, path);
      } catch (InvalidAnswerException e) {
        String member = path.replaceFirst("(\\[]|\\.).*", "");
        attributes.remove(member);
        unavailable.put(member, new Unavailable("InvalidAnswer", null));
      }
    }
  }

  private void locate() {
    for (String member : type.regionMembers()) {
      type.sources().stream()
          .filter(source -> source.attributes().containsKey(member))
          .forEach(this::read);
      if (attributes.get(member) instanceof JsonPrimitive found) {
        region = found.getAsString();
        return;
      }
    }
  }

  private void read(AttributeSource<T> source) {
    read.add(source);
    try {
      Unavailable undecided = undecided(source);
      if (undecided != null) {
        unavailable(source, undecided);
      } else if (applies(source)) {
        accept(source, SdkJson.value(source.call().read(listing.calls(), region, item)));
      }
    } catch (RuntimeException e) {
      Fault fault = AwsErrors.read(e, type.service(), region);
      if (source.absentOn().contains(fault.awsCode())) {
        return;
      } else if (type.goneOn().contains(fault.awsCode())) {
        gone = true;
        return;
      }
      String permission =
          fault.kind() == Fault.Kind.DENIED ? AwsErrors.permission(e, source.operations()) : null;
      unavailable(source, new Unavailable(fault.code(), permission));
    }
  }

  private synchronized boolean applies(AttributeSource<T> source) {
    return source.condition() == null || source.condition().holdsFor(attributes);
  }

  /** Why it is not known whether a source applies, or null. */
  private synchronized Unavailable undecided(AttributeSource<T> source) {
    return source.condition() == null ? null : unavailable.get(source.condition().member());
  }

  private synchronized void unavailable(AttributeSource<T> source, Unavailable reason) {
    for (String attribute : source.attributes().keySet()) {
      if (!attributes.has(attribute)) {
        unavailable.put(attribute, reason);
      }
    }
  }

  private void accept(AttributeSource<T> source, JsonElement value) {
    if (value == null) {
      return;
    }
    JsonObject members = new JsonObject();
    if (source.lifted()) {
      for (Map.Entry<String, JsonElement> member : value.getAsJsonObject().entrySet()) {
        if (source.attributes().containsKey(member.getKey())
            && !type.listedAttributes().contains(member.getKey())) {
          members.add(member.getKey(), member.getValue());
        }
      }
    } else {
      String attribute = source.attributes().firstKey();
      members.add(attribute, value);
      if (source.attributes().get(attribute) == Shape.POLICY) {
        PolicyDocument.decodeAt(members, attribute);
      }
    }
    synchronized (this) {
      members.entrySet().forEach(e -> attributes.add(e.getKey(), e.getValue()));
    }
  }

  private synchronized void finish() {
    if (gone) {
      return;
    }
    Place place = listing.calls().place();
    Map<String, String> known = new HashMap<>();
    known.put("partition", place.partition());
    known.put("account", place.account());
    known.put("region", region);
    try {
      String id = Template.fill(type.idTemplate(), known, attributes);
      known.put("id", id);
      String arn = type.arn(item, known, attributes);
      String livesIn = isGlobalOnly() ? place.folder() : region;
      listing.add(
          new Resource(
              type.name(),
              id,
              arn,
              place.account(),
              livesIn,
              ResourceTags.of(attributes),
              sorted(attributes),
              unavailable));
    } catch (InvalidAnswerException e) {
      listing.incomplete(AwsErrors.read(e, type.service(), region), null);
    }
  }

  private boolean isGlobalOnly() {
    return type.isGlobal() && type.regionMembers().isEmpty();
  }

  private static JsonObject sorted(JsonObject object) {
    JsonObject sorted = new JsonObject();
    object.keySet().stream().sorted().forEach(name -> sorted.add(name, object.get(name)));
    return sorted;
  }
}
