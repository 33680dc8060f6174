// Command mutate makes small mistakes in rules, one at a time, and tells which of them the tests do not notice.
//
//	go run ./mutate                                  all rules and the library
//	go run ./mutate rules/aws/s3/bucket_tls_only     one rule, or all under a folder
//
// It ends with 1 when a survivor has no reason in reasons/<folder>.yaml, or a reason no survivor.
package main

import (
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"sync"
)

func main() {
	root := flag.String("root", "..", "the folder with rules and lib")
	reasons := flag.String("reasons", filepath.Join("mutate", "reasons"), "the folder with reasons for survivors")
	asJSON := flag.Bool("json", false, "one JSON line for each folder, and always 0 as exit code")
	flag.Parse()
	debug.SetGCPercent(400) // Half the time, and the memory is small.
	results, err := run(*root, *reasons, flag.Args())
	if err == nil && *asJSON {
		err = writeJSON(os.Stdout, results)
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	if !*asJSON && writeText(os.Stdout, results) > 0 {
		os.Exit(1)
	}
}

func run(root, reasons string, folders []string) ([]*result, error) {
	t, err := readTree(root, []string{"lib", "rules"})
	if err != nil {
		return nil, err
	}
	chosen := slices.DeleteFunc(t.subjects(), func(s *subject) bool { return !isChosen(s.name, folders) })
	if len(chosen) == 0 {
		return nil, fmt.Errorf("no rules in %v", folders)
	}
	results, err := mutateAll(chosen)
	if err != nil {
		return nil, err
	}
	for _, r := range results {
		if err := r.explain(reasons); err != nil {
			return nil, err
		}
	}
	return results, nil
}

func isChosen(name string, folders []string) bool {
	for _, folder := range folders {
		folder = strings.TrimSuffix(folder, "/")
		if name == folder || strings.HasPrefix(name, folder+"/") {
			return true
		}
	}
	return len(folders) == 0
}

func mutateAll(subjects []*subject) ([]*result, error) {
	results := make([]*result, len(subjects))
	errs := make([]error, len(subjects))
	next := make(chan int)
	var workers sync.WaitGroup
	for range runtime.NumCPU() {
		workers.Go(func() {
			for i := range next {
				results[i], errs[i] = mutate(subjects[i])
			}
		})
	}
	for i := range subjects {
		next <- i
	}
	close(next)
	workers.Wait()
	return results, errors.Join(errs...)
}

func mutate(s *subject) (*result, error) {
	r := &result{Name: s.name, Survivors: []survivor{}, Unused: []reason{}}
	t, err := newTester(s)
	if err != nil {
		return nil, err
	}
	for _, f := range s.sources {
		tried := map[string]bool{f.module.String(): true}
		for _, change := range edits(f.source, f.module) {
			module, err := parse(f.name, change.apply(f.source))
			if err != nil || module == nil || tried[module.String()] {
				continue
			}
			tried[module.String()] = true
			noticed, valid := t.notices(f, module)
			if !valid {
				continue
			}
			r.Mutants++
			if !noticed {
				r.Survivors = append(r.Survivors, describe(f, change))
			}
		}
	}
	return r, nil
}
