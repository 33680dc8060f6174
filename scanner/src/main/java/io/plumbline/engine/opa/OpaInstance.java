package io.plumbline.engine.opa;

import com.google.gson.JsonParseException;
import com.styra.opa.wasm.OpaPolicy;
import io.plumbline.engine.RuleResult;
import java.util.Map;
import java.util.function.Supplier;

/** One running copy of a module; for one thread at a time. */
final class OpaInstance {
  private final OpaPolicy policy;
  private final Map<String, Integer> entrypoints;

  private final TimeLimit limit;

  OpaInstance(byte[] wasm, TimeLimit limit) {
    this.limit = limit;
    policy = OpaPolicy.builder().withPolicy(wasm).addBuiltins(Builtins.all()).build();
    entrypoints = policy.entrypoints();
  }

  /**
   * Parses the input once for all evaluations that follow.
   *
   * @throws BrokenInstanceException if the instance must not be used again
   */
  void input(String json) throws BrokenInstanceException {
    guarded(() -> policy.input(json));
  }

  /**
   * Evaluates one entrypoint over the last input.
   *
   * @throws BrokenInstanceException if the instance must not be used again
   */
  RuleResult evaluate(String entrypoint) throws BrokenInstanceException {
    Integer number = entrypoints.get(entrypoint);
    if (number == null) {
      return RuleResult.failed("the packs have no entrypoint " + entrypoint, 0);
    }
    long start = System.nanoTime();
    String json = guarded(() -> policy.entrypoint(number).evaluate());
    try {
      ResultJson result = ResultJson.parse(json);
      return new RuleResult(
          result.failures(),
          result.inScope(),
          result.sure(),
          result.outOfScope(),
          result.unsure(),
          result.notes(),
          null,
          System.nanoTime() - start);
    } catch (JsonParseException e) {
      return RuleResult.failed(e.getMessage(), System.nanoTime() - start);
    }
  }

  /** Everything that can go wrong in wasm comes out as an unchecked exception or a full stack. */
  private <T> T guarded(Supplier<T> call) throws BrokenInstanceException {
    long start = System.nanoTime();
    try {
      return limit.within(call);
    } catch (RuntimeException | StackOverflowError e) {
      throw new BrokenInstanceException(reason(e), System.nanoTime() - start, e);
    }
  }

  private static String reason(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  /** A rule trapped or aborted, which leaves the instance's memory in an unknown state. */
  static final class BrokenInstanceException extends Exception {
    private static final long serialVersionUID = 1;
    private final long nanos;

    BrokenInstanceException(String message, long nanos, Throwable cause) {
      super(message, cause);
      this.nanos = nanos;
    }

    long nanos() {
      return nanos;
    }
  }
}
