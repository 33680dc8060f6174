package io.plumbline.collectors;

import com.google.gson.JsonObject;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.utils.builder.SdkBuilder;

/**
 * An AWS service: how its client is made, where it answers and how fast it may be asked.
 *
 * @param <C> its SDK client
 */
public final class AwsService<C> {
  private final String name;
  private final boolean global;
  private final double rate;
  private final Function<ClientSettings, C> factory;

  private AwsService(
      String name, boolean global, double rate, Function<ClientSettings, C> factory) {
    this.name = name;
    this.global = global;
    this.rate = rate;
    this.factory = factory;
  }

  /**
   * A service with an endpoint in each region.
   *
   * @param name as in the SDK's endpoint metadata
   * @param rate calls a second in one region that a scan may make at most: about half of what AWS
   *     documents, so that production keeps its share
   */
  public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C>
      AwsService<C> regional(String name, double rate, Supplier<B> builder) {
    return of(name, false, rate, builder, (b, s) -> {});
  }

  /** A service that an account has once; it is asked in the partition's home region. */
  public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C>
      AwsService<C> global(String name, double rate, Supplier<B> builder) {
    return of(name, true, rate, builder, (b, s) -> {});
  }

  /**
   * As {@link #global(String, double, Supplier)}, with settings that only this service has; they
   * are told whether one endpoint stands for all services.
   */
  public static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C>
      AwsService<C> global(
          String name, double rate, Supplier<B> builder, BiConsumer<B, Boolean> special) {
    return of(name, true, rate, builder, special);
  }

  private static <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C>
      AwsService<C> of(
          String name,
          boolean global,
          double rate,
          Supplier<B> builder,
          BiConsumer<B, Boolean> special) {
    return new AwsService<>(
        name,
        global,
        rate,
        settings -> {
          B b = builder.get();
          settings.applyTo(b);
          special.accept(b, settings.emulated());
          return b.build();
        });
  }

  /** A type whose listed items are SDK objects. */
  public <T, B extends SdkBuilder<B, T> & SdkPojo> ResourceType<C, T> type(
      String type, Supplier<B> shape) {
    return new ResourceType<>(this, type, Shape.of(shape), item -> SdkJson.of((SdkPojo) item));
  }

  /** A type whose listing gives names only; the name becomes the attribute {@code member}. */
  public ResourceType<C, String> named(String type, String member) {
    return new ResourceType<>(
        this, type, Shape.object(member, Shape.STRING), name -> SdkJson.single(member, name));
  }

  /** A type whose items a collector makes itself. */
  public ResourceType<C, JsonObject> records(String type, Shape shape) {
    return new ResourceType<>(this, type, shape, item -> item);
  }

  /** The SDK's name for the service, such as {@code ec2}. */
  public String name() {
    return name;
  }

  /** Whether an account has it once. */
  public boolean isGlobal() {
    return global;
  }

  /** Calls a second in one region, at most. */
  double rate() {
    return rate;
  }

  C client(ClientSettings settings) {
    return factory.apply(settings);
  }
}
