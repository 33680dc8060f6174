package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/open-policy-agent/opa/v1/util"
)

// result is what one folder gave.
type result struct {
	Name      string     `json:"name"`
	Mutants   int        `json:"mutants"`
	Survivors []survivor `json:"survivors"`
	// Unused are reasons that no survivor needs any more.
	Unused []reason `json:"unused"`
}

// survivor is a mutant that no test noticed. Its reason is empty until explain finds one.
type survivor struct {
	File   string `json:"file"`
	Row    int    `json:"row"`
	Kind   string `json:"kind"`
	Was    string `json:"was"`
	Now    string `json:"now"`
	Reason string `json:"reason"`
}

// reason says why a mutant cannot be noticed. Was and now are the changed lines with single spaces, as survivors show
// them, so that a reason holds while other lines come and go.
type reason struct {
	Was    string `json:"was"`
	Now    string `json:"now"`
	Reason string `json:"reason"`
}

// explain gives the survivors the reasons of the folder's file, if there is one.
func (r *result) explain(folder string) error {
	name := filepath.Join(folder, filepath.FromSlash(r.Name)+".yaml")
	text, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	var reasons []reason
	if err := util.Unmarshal(text, &reasons); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	for _, known := range reasons {
		if strings.TrimSpace(known.Reason) == "" {
			return fmt.Errorf("%s: a reason is empty", name)
		}
		used := false
		for i, s := range r.Survivors {
			if s.Was == known.Was && s.Now == known.Now {
				r.Survivors[i].Reason = oneLine(known.Reason)
				used = true
			}
		}
		if !used {
			r.Unused = append(r.Unused, known)
		}
	}
	return nil
}

func describe(f *file, change edit) survivor {
	from := strings.LastIndexByte(f.source[:change.start], '\n') + 1
	to := len(f.source)
	if rest := strings.IndexByte(f.source[change.end:], '\n'); rest >= 0 {
		to = change.end + rest
	}
	return survivor{
		File: f.name,
		Row:  strings.Count(f.source[:change.start], "\n") + 1,
		Kind: change.kind,
		Was:  oneLine(f.source[from:to]),
		Now:  oneLine(f.source[from:change.start] + change.text + f.source[change.end:to]),
	}
}

func oneLine(text string) string {
	return strings.Join(strings.Fields(text), " ")
}

func writeJSON(to io.Writer, results []*result) error {
	encoder := json.NewEncoder(to)
	encoder.SetEscapeHTML(false)
	for _, r := range results {
		if err := encoder.Encode(r); err != nil {
			return err
		}
	}
	return nil
}

// writeText gives the number of survivors without a reason and of reasons without a survivor.
func writeText(to io.Writer, results []*result) int {
	open := 0
	for _, r := range results {
		fmt.Fprintf(to, "%s: %d of %d noticed\n", r.Name, r.Mutants-len(r.Survivors), r.Mutants)
		unexplained := slices.DeleteFunc(slices.Clone(r.Survivors), func(s survivor) bool { return s.Reason != "" })
		for _, s := range unexplained {
			fmt.Fprintf(to, "  %s:%d: %s, and no test notices\n    was: %s\n    now: %s\n", s.File, s.Row, s.Kind, s.Was, s.Now)
		}
		for _, u := range r.Unused {
			fmt.Fprintf(to, "  a reason that nothing needs\n    was: %s\n    now: %s\n", u.Was, u.Now)
		}
		open += len(unexplained) + len(r.Unused)
	}
	return open
}
