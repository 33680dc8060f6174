package io.plumbline.collectors;

import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.Lazy;

/**
 * How one type is read: the list operation, the id, the arn, and a call for each attribute that the
 * listing does not give. Declared once with the methods that return this, then only read.
 *
 * @param <C> the client that lists
 * @param <T> a listed item
 */
public final class ResourceType<C, T> {
  private final AwsService<C> service;
  private final String name;
  private final Function<T, JsonObject> json;
  private final List<AttributeSource<T>> sources = new ArrayList<>();
  private final List<String> documents = new ArrayList<>();
  private Shape shape;
  private final Lazy<Set<String>> listedAttributes =
      new Lazy<>(() -> this.shape.members().keySet());
  private List<Operation> listOperations = List.of();
  private BiFunction<C, Calls, ? extends Iterable<T>> listing;
  private Predicate<T> kept = item -> true;
  private UnaryOperator<JsonObject> edit = object -> object;
  private String id;
  private String arn;
  private Function<T, String> arnOfItem;
  private List<String> regionMembers = List.of();
  private Set<String> emptyOn = Set.of();
  private Set<String> goneOn = Set.of();

  ResourceType(AwsService<C> service, String name, Shape shape, Function<T, JsonObject> json) {
    this.service = service;
    this.name = name;
    this.shape = shape;
    this.json = json;
  }

  /** The list operation ({@link Operation#parse}); it gives all pages, as SDK paginators do. */
  public ResourceType<C, T> list(String operations, Function<C, ? extends Iterable<T>> list) {
    return list(operations, (client, calls) -> list.apply(client));
  }

  /** A list operation that needs to know where it runs. */
  public ResourceType<C, T> list(
      String operations, BiFunction<C, Calls, ? extends Iterable<T>> list) {
    listOperations = Operation.parse(operations);
    listing = list;
    return this;
  }

  /** Leaves other listed items out. */
  public ResourceType<C, T> keep(Predicate<T> predicate) {
    kept = predicate;
    return this;
  }

  /** The attribute that names an item within its account and region, or a {@link Template}. */
  public ResourceType<C, T> id(String memberOrTemplate) {
    id = memberOrTemplate;
    return this;
  }

  /** The attribute that holds the arn, or a {@link Template}, where {@code {id}} is known too. */
  public ResourceType<C, T> arn(String memberOrTemplate) {
    arn = memberOrTemplate;
    return this;
  }

  /** An arn that no template can give. */
  public ResourceType<C, T> arn(Function<T, String> ofItem) {
    arnOfItem = ofItem;
    return this;
  }

  /** The attributes that say where an item lives, best first; the others are read if needed. */
  public ResourceType<C, T> livesIn(String... members) {
    regionMembers = List.of(members);
    return this;
  }

  /** Strings in the listed item that are policy documents; see {@link PolicyDocument}. */
  public ResourceType<C, T> decode(String... paths) {
    for (String path : paths) {
      shape = shape.decodedAt(path);
      documents.add(path);
    }
    return this;
  }

  /**
   * Leaves a member of the listed item out, because it can hold secrets.
   *
   * @param path a member, or members of objects with dots between
   */
  public ResourceType<C, T> never(String path) {
    shape = shape.without(path);
    return edit(object -> without(object, path));
  }

  private static JsonObject without(JsonObject object, String path) {
    int dot = path.indexOf('.');
    if (dot < 0) {
      object.remove(path);
    } else if (object.get(path.substring(0, dot)) instanceof JsonObject inner) {
      without(inner, path.substring(dot + 1));
    }
    return object;
  }

  /** Changes listed items; the shape stays. */
  public ResourceType<C, T> edit(UnaryOperator<JsonObject> change) {
    UnaryOperator<JsonObject> before = edit;
    edit = object -> change.apply(before.apply(object));
    return this;
  }

  /** Error codes of the listing that mean that there is nothing. */
  public ResourceType<C, T> emptyOn(String... codes) {
    emptyOn = Set.of(codes);
    return this;
  }

  /** Error codes of an item's calls that mean that it was deleted since it was listed. */
  public ResourceType<C, T> goneOn(String... codes) {
    goneOn = Set.of(codes);
    return this;
  }

  /**
   * An attribute with a call of its own.
   *
   * @param absentOn error codes that mean "not configured"
   */
  public ResourceType<C, T> attribute(
      String attribute, Shape shape, String operations, ItemCall<C, T> call, String... absentOn) {
    return attribute(attribute, shape, service, operations, call, absentOn);
  }

  /** An attribute that another service knows. */
  public <D> ResourceType<C, T> attribute(
      String attribute,
      Shape shape,
      AwsService<D> from,
      String operations,
      ItemCall<D, T> call,
      String... absentOn) {
    sources.add(AttributeSource.of(attribute, shape, operations, inRegion(from, call), absentOn));
    return this;
  }

  /** An attribute from calls that need more than the item. */
  public ResourceType<C, T> attributeAcross(
      String attribute,
      Shape shape,
      String operations,
      ItemCall<Calls, T> call,
      String... absentOn) {
    sources.add(
        AttributeSource.of(
            attribute,
            shape,
            operations,
            (calls, region, item) -> call.read(calls, item),
            absentOn));
    return this;
  }

  /** Members of an answer that become attributes. */
  public ResourceType<C, T> members(
      Supplier<? extends SdkPojo> shape,
      String operations,
      ItemCall<C, T> call,
      String... attributes) {
    return lift(
        AttributeSource.pick(Shape.of(shape).members(), attributes), false, operations, call);
  }

  /**
   * A call whose answer's members become attributes, all of the given ones.
   *
   * @param shape an object with known members
   */
  public ResourceType<C, T> members(Shape shape, String operations, ItemCall<C, T> call) {
    return lift(shape.members(), false, operations, call);
  }

  /** A call that gives an item's own shape, where the listing gives hardly more than names. */
  public ResourceType<C, T> details(
      Supplier<? extends SdkPojo> shape, String operations, ItemCall<C, T> call) {
    return lift(Shape.of(shape).members(), true, operations, call);
  }

  /** Makes the call declared last only for some items. */
  public ResourceType<C, T> onlyWhen(Condition condition) {
    sources.add(sources.remove(sources.size() - 1).onlyWhen(condition));
    return this;
  }

  private ResourceType<C, T> lift(
      SortedMap<String, Shape> members, boolean first, String operations, ItemCall<C, T> call) {
    sources.add(AttributeSource.lifting(members, first, operations, inRegion(service, call)));
    return this;
  }

  private <D> AttributeSource.RegionCall<T> inRegion(AwsService<D> from, ItemCall<D, T> call) {
    return (calls, region, item) ->
        call.read(from.isGlobal() ? calls.client(from) : calls.client(from, region), item);
  }

  /** CloudFormation's name, or one in its style. */
  public String name() {
    return name;
  }

  /** Whether an account has the type once; its folder is then {@code global}. */
  public boolean isGlobal() {
    return service.isGlobal();
  }

  /** The operations that list. */
  public List<Operation> listOperations() {
    return listOperations;
  }

  /** The names of all attributes, sorted. */
  public SortedMap<String, Shape> attributes() {
    SortedMap<String, Shape> all = shape.members();
    sources.forEach(source -> all.putAll(source.attributes()));
    return all;
  }

  /** The names of the attributes that come with the listing. */
  Set<String> listedAttributes() {
    return listedAttributes.getValue();
  }

  AwsService<C> service() {
    return service;
  }

  Iterable<T> items(C client, Calls calls) {
    return listing.apply(client, calls);
  }

  boolean keeps(T item) {
    return kept.test(item);
  }

  JsonObject listed(T item) {
    return edit.apply(json.apply(item));
  }

  List<AttributeSource<T>> sources() {
    return sources;
  }

  List<String> documents() {
    return documents;
  }

  List<String> regionMembers() {
    return regionMembers;
  }

  String idTemplate() {
    return id;
  }

  /** See {@link Template} for what is known. */
  String arn(T item, Map<String, String> known, JsonObject attributes) {
    return arnOfItem != null ? arnOfItem.apply(item) : Template.fill(arn, known, attributes);
  }

  Set<String> emptyOn() {
    return emptyOn;
  }

  Set<String> goneOn() {
    return goneOn;
  }

  @Override
  public String toString() {
    return name;
  }
}
