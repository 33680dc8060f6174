/** Rules compiled to WebAssembly by OPA, run by opa-java-wasm: the only user of that library. */
package io.plumbline.engine.opa;
