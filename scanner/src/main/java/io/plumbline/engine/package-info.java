/** Judges a snapshot by rules: snapshot in, report out. Start reading at {@link Evaluation}. */
package io.plumbline.engine;
