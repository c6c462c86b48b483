// SPDX-License-Identifier: Apache-2.0
#include "host-sdk/loader/loaded_module.hpp"

#include <boost/dll/shared_library.hpp>
#include <cstring>
#include <utility>
#include <vector>

#include "erp/module_entry.hpp"
#include "host-sdk/loader/text.hpp"

namespace erp::loader {

namespace {

using library = boost::dll::shared_library;

// Never deleted: the libraries of stopped modules, mapped until the program ends.
void keep_until_exit(library kept) {
  static auto* const libraries = new std::vector<library>;
  libraries->push_back(std::move(kept));
}

// To be called inside a catch clause, while the library is held: the exception's own code may lie
// in it, so its words are copied here and it is gone before the library can be.
std::string words_of_exception() {
  try {
    throw;
  } catch (const std::exception& e) {
    return e.what();
  } catch (...) {
    return "an exception of an unknown type";
  }
}

// What the file said, but for the address, which only the mapped library has.
bool same_data(const module_entry& mapped, const module_file& file) {
  return mapped.struct_size == sizeof(module_entry) && file.build_tag == mapped.build_tag &&
         file.id == mapped.id && file.version == mapped.version &&
         mapped.contract.major == file.contract.major &&
         mapped.contract.minor == file.contract.minor && mapped.create;
}

std::chrono::microseconds time_since(std::chrono::steady_clock::time_point begun) {
  return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() -
                                                               begun);
}

std::string joined(const std::vector<std::string>& parts) {
  std::string result;
  for (const auto& part : parts) result += (result.empty() ? "" : ", ") + part;
  return result;
}

}  // namespace

std::string_view name_of(module_state state) {
  switch (state) {
    case module_state::found:
      return "found";
    case module_state::refused:
      return "refused";
    case module_state::created:
      return "created";
    case module_state::registered:
      return "registered";
    case module_state::started:
      return "started";
    case module_state::failed:
      return "failed";
    case module_state::stopped:
      return "stopped";
  }
  return "unknown";
}

loaded_module::loaded_module(const std::filesystem::path& file, after_stop ending)
    : ending_(ending) {
  const auto begun = std::chrono::steady_clock::now();
  file_ = read_module_file(file);
  if (file_.refused) refuse(*file_.refused);
  load_time_ = time_since(begun);
}

loaded_module::~loaded_module() {
  stop();
}

void loaded_module::refuse(load_error why) {
  state_ = module_state::refused;
  reason_ = why.reason;
  file_.refused = std::move(why);
}

void loaded_module::load(const seat_maker& seats) {
  if (state_ != module_state::found) return;
  const auto begun = std::chrono::steady_clock::now();
  if (map_and_create() && take_description()) register_contributions(seats);
  load_time_ += time_since(begun);
}

bool loaded_module::map_and_create() {
  library mapped;  // outlives the try: what is thrown may be the library's own
  try {
    mapped.load(file_.file.string(), boost::dll::load_mode::rtld_now);
  } catch (const std::exception& e) {
    refuse({refusal::cannot_be_mapped, tr("Cannot be loaded: {1}", {e.what()})});
    return false;
  }
  if (!mapped.has(module_entry_symbol)) {
    refuse(
        {refusal::no_entry, tr("Holds a module, but does not export {1}", {module_entry_symbol})});
    return false;
  }
  const auto& entry = mapped.get<const module_entry>(module_entry_symbol);
  if (!same_data(entry, file_)) {
    refuse({refusal::misdescribed, tr("Mapped, it says other things than its file")});
    return false;
  }
  module* made = nullptr;
  std::string thrown;
  try {
    made = entry.create();
    if (!made) thrown = "no module was made";
  } catch (...) {
    thrown = words_of_exception();
  }
  if (!made) {
    refuse({refusal::not_created, tr("Could not be created: {1}", {thrown})});
    if (ending_ == after_stop::keep_mapped) keep_until_exit(std::move(mapped));
    return false;
  }
  module_ = std::shared_ptr<module>(made, [mapped, ending = ending_](module* gone) mutable {
    delete gone;
    if (ending == after_stop::keep_mapped) keep_until_exit(std::move(mapped));
  });
  state_ = module_state::created;
  return true;
}

bool loaded_module::take_description() {
  std::string thrown;
  try {
    description_ = module_->describe();
  } catch (...) {
    thrown = words_of_exception();
  }
  if (thrown.empty() && description_.id == file_.id && !description_.caption.empty()) return true;
  text reason = !thrown.empty() ? tr("Could not be described: {1}", {thrown})
                : description_.id != file_.id
                    ? tr("Calls itself {1} where its file says {2}", {description_.id, file_.id})
                    : tr("The module gives no name for people");
  end(module_state::failed, std::move(reason));
  return false;
}

bool loaded_module::register_contributions(const seat_maker& seats) {
  std::string thrown;
  text refused;
  try {
    seat_ = seats(file_.id, file_.file.parent_path());
    auto registered = module_->register_into(*seat_.registry, *seat_.host);
    if (!registered) refused = registered.failure().message;
  } catch (...) {
    thrown = words_of_exception();
  }
  if (thrown.empty() && refused.empty()) {
    state_ = module_state::registered;
    return true;
  }
  end(module_state::failed,
      thrown.empty() ? std::move(refused) : tr("Could not register: {1}", {thrown}));
  return false;
}

void loaded_module::start() {
  if (state_ != module_state::registered) return;
  std::string thrown;
  text refused;
  try {
    auto started = module_->start(*seat_.host);
    if (!started) refused = started.failure().message;
  } catch (...) {
    thrown = words_of_exception();
  }
  if (thrown.empty() && refused.empty())
    state_ = module_state::started;
  else
    end(module_state::failed,
        thrown.empty() ? std::move(refused) : tr("Could not be started: {1}", {thrown}));
}

void loaded_module::stop() {
  if (module_) end(module_state::stopped, {});
}

// Stops the module, takes back what it left, and lets it go: in that order, so that nothing of the
// host calls into it afterwards and nothing of it is called once its library may be gone.
void loaded_module::end(module_state state, text reason) {
  if (seat_.close_windows) seat_.close_windows();
  module_->stop();
  std::vector<std::string> left;
  if (seat_.take_back) left = seat_.take_back();
  if (reason.empty() && !left.empty())
    reason = tr("Left behind when it stopped, and taken back: {1}", {joined(left)});
  state_ = state;
  reason_ = std::move(reason);
  module_.reset();
  seat_ = {};
}

text loaded_module::problem() const {
  if (state_ != module_state::started) return {};
  try {
    return module_->problem();
  } catch (...) {
    return tr("The module failed when asked for its problem: {1}", {words_of_exception()});
  }
}

}  // namespace erp::loader
