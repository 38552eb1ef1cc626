"""Plain everyday word problems of primary school that are often misread, as wordings of ``told`` in the form of ``sayings``."""

from __future__ import annotations

WORDINGS = """
{M} is {a=128/131/134/139/142/147} cm tall. {M} is {b=3/4/6/7/9/11} cm taller than {K}. [How tall is {K}|What is {K}'s height in cm|What does {K} measure]? | a-b
{M}'s [ribbon|kite tail|scarf|skipping rope] is {a} cm long. That makes it {b} cm longer than {K}'s. How long is {K}'s? | a-b
[the walk|the bus ride|cycling|the drive] to school takes me {a=20/25/30/35/40} minutes, {b=3/5/8/10/12} minutes longer than it takes {M}. how many minutes does {M} need | a-b
my [1#dog|cat|rabbit|puppy] weighs {a=3/4/5/6/7/9} kg which is {b=2/3/4/5} kg less than {K}'s [1#dog|cat|rabbit|puppy]. how heavy is {K}'s[|?] | a+b
{M} is {a=9/10/11/12/13}, [and that's|which is] {b=2/3/4/5} years more than [cousin|team mate|classmate|neighbour] {K}. How old is {K}? | a-b
There are {a=19/21/23/24/26} pupils in {M}'s class. This is {b=2/3/4/5/7} fewer than in {K}'s class. How many pupils are in {K}'s class? | a+b
The [1#red|small|left] [2#case|parcel|sack|box] is {b=2/3/4/5/7/9} kg lighter than the [1#blue|big|right] one. The [1#red|small|left] one weighs {a=3/6/8/11/14/18} kg. What does the [1#blue|big|right] one weigh? | a+b
{K} has {a} [1#marbles|shells|stickers|badges] more than {M}. If {K} has {b}, how many [1#marbles|shells|stickers|badges] does {M} have? | b-a
{M} has fewer [1#marbles|comics|crayons|shells] than {K}: {M} has {a}, and {b} would have to be added to reach {K}'s number. How many [1#marbles|comics|crayons|shells] does {K} have? | a+b
{K} [picked|ate|found] {a} [cherries|plums|blackberries|nuts]. {M}, who was [slower|later|tired], managed {b} fewer. What was {M}'s number? | a-b
{M} is {a=11/12/13/14} and {K} is {b=4/5/6/7/8/9}. How many years younger is {K}? | a-b
ok so {M} sold {a} [1#raffle tickets|cups of lemonade|programmes|cakes] & {K} sold {b}. how many fewer did {K} sell?? | a-b
How much [cheaper|less] is the [plain|second|smaller] [1#cake|lamp|rug|tent] at {b} dollars than the [fancy|first|large] one at {a} dollars? | a-b
The oak is {b=3/5/6/8} m taller than the birch and the oak is {a=18/21/24/27} m [tall|high]. Find the height of the birch. | a-b
{N} jumped {a=210/225/240/255/268/281} cm. {His} jump was {b=6/9/12/15/18/25} cm better than {M}'s. How far did {M} jump, in cm? | a-b
{M} jumped {a=12/15/23/30/41} cm [further|more] than {K}. {K} [got|reached|managed] {b=140/165/182/204/218} cm. [How many cm was {M}'s jump|What was {M}'s result in cm]? | a+b
my tower has {a} [1#blocks|bricks|cubes] and thats {b} more than {M}s tower. how many [1#blocks|bricks|cubes] has {M} used | a-b
If {K} had {b} more [1#stickers|points|stamps|cards], {K} would have as many as {M}. {M} has {a}. How many [1#stickers|points|stamps|cards] does {K} have? | a-b
If {M} lost {b} [1#points|coins|cards|beads], {M} would have the same number as {K}, who has {a}. How many [1#points|coins|cards|beads] has {M} got? | a+b
{M} needs {b} more [1#stamps|badges|cards|shells] to catch up with {K}. {M} has {a} now. How many does {K} have? | a+b
There are {a} more [1#girls|adults|tulips|knives] than [1#boys|children|roses|forks] in the [1#choir|hall|garden|drawer]. There are {b} [1#girls|adults|tulips|knives]. How many [1#boys|children|roses|forks] are there? | b-a
There are {a} fewer [1#chairs|plates|cups|coats] than [2#people|guests|children] in the room. If we counted {b} [1#chairs|plates|cups|coats], how many [2#people|guests|children] are there? | a+b
[Our|The] new flat has {a=3/4/5} rooms, which is {b=2/3} rooms fewer than the old one had. How many rooms did the old flat have? | a+b
Last year {N} could swim {a} m without stopping. This year it is {b} m. How many metres more is it now? | b-a
[1#Last winter|In January|On Saturday] we had {a=9/11/14/16/18} cm of snow, {b=2/3/4/6} cm less than [1#this winter|in February|on Sunday]. How many cm of snow did we have [1#this winter|in February|on Sunday]? | a+b
Had {N} baked {a} more [rolls|buns|biscuits], there would be {b}. How many did {he} bake? | b-a
{N} had some [sweets|cards|marbles|pencils|balloons], gave away {a}, and has {b} left. How many were there [to start with|in the beginning|at first]? | a+b
i lost {a} of my [1#marbles|cards|hair clips|crayons] and now i only got {b}. how many did i have b4 | a+b
After the wind blew {a} [apples|pears|leaves|lanterns] down, {b} were still hanging on the [1#tree|branch]. How many were on the [1#tree|branch] before the wind came? | a+b
Some [children|pupils|boys and girls] were playing [outside|in the park|in the yard]. {a} were called in for [tea|lunch|a lesson], and that left {b}. How many were playing [at first|before that]? | a+b
[A baker|{N}|The shop] sold {a} [loaves|cakes|pies] before noon and {b} after noon and closed with {c} [on the shelf|unsold]. How many were there when the day began? | a+b; $1+c
{N} poured {a} litres out of a [can|barrel|tank], then another {b} litres. {c} litres stayed in it. How many litres were in it [at the start|before]? | a+b; $1+c
{N} had some [1#marbles|cards|coins|buttons] with {him}. {He} won {a}, then lost {b}, and went home with {c}. How many [1#marbles|cards|coins|buttons] had {he} brought? | c+b; $1-a
{N} spent {a} dollars on a [book|ball|cap] and {b} dollars on a [snack|drink|comic]. Now there are {c} dollars in {his} [purse|pocket|wallet]. How much was in it before? | a+b; $1+c
Someone took {a} [1#cakes|apples|plums] from the plate, then {M} put {b} back on. Now there are {c} [1#cakes|apples|plums]. How many were there before all this? | c-b; $1+a
{N} tore {a} [stickers|stamps|photos] out of {his} [book|album], then {M} gave {him} {b} new ones to put in, and now it holds {c}. How many did it hold before? | c-b; $1+a
When {N} had given {a} [1#nuts|pens|beads|cards] to {M} and {b} to {K}, {he} [was left with|still had|kept] {c}. How many [1#nuts|pens|beads|cards] did {he} have at first? | a+b; $1+c
{N} gave {b} [sweets|nuts|stickers] to each of {his} {a} [guests|cousins|classmates] and kept {c} for {him}self. With how many did {he} start? | a*b; $1+c
{N} used {a} of {his} [beads|bricks|nails|stamps] and then bought as many as {he} had used. Now {he} has {b}. How many did {he} have [at the start|before]? | b-a; $1+a
[before|yesterday|last week] there were {a} [1#books|jars|toys|cups] on the shelf, now [there are|theres] {b} cos {M} took some. how many did {M} take | a-b
{N}'s [bean|sunflower|tomato plant|sapling] was {a} cm high last [month|Sunday|week]. Today it is {b} cm high. By how much has it grown? | b-a
There were {a} [1#crayons|chairs|cushions|towels]. {N} carried some away, then {M} brought {b}, and that made {c}. How many did {N} carry away? | c-b; a-$1
[A bowl|A jar|A tin] held {a} [1#sweets|nuts|cherries]. {M} ate {b}, {K} ate the next few, and {c} were left. How many [1#sweets|nuts|cherries] did {K} eat? | a-b; $1-c
{N} had {a} [cards|marbles|stamps]. After two games {he} has {b} more than that. In the first game {he} won {c}; how many did {he} win in the second? | b-c
{N} went to the [shop|market|fair] with {a} dollars and came home with {b} dollars. [What|How much] did {he} spend there? | a-b
{M} and {K} have {s} [1#marbles|cards|stickers|coins] between them. {M}'s share is {a}. How many more [1#marbles|cards|stickers|coins] does {K} have than {M}? | s-a; $1-a
{M} and {K} together have {a} [1#shells|stamps|beads|nuts]. {M} and [9#Otto|Pia|Ida|Greta] together have {b}. {M} alone has {c}. How many [1#shells|stamps|beads|nuts] do {K} and [9#Otto|Pia|Ida|Greta] have together? | a-c; b-c; $1+$2
{N} has {a} [1#cards|nuts|sweets] and {M} has {b=30/41/50/64}. {M} gives {N} {c=5/8/12/20}, then {N} gives {d=2/3/4/6} to {M}. How many [1#cards|nuts|sweets] does {N} have in the end? | a+c; $1-d
After {M} got {c=3/4/6/8} [1#shells|beads|stamps|coins] from {K}, {M} had {a=20/23/31/40} and {K} had {b}. How many did {K} have before? | b+c
After {K} gave {c} [1#shells|beads|stamps|coins] to {M}, {M} had {a} and {K} had {b}. How many did {M} have before? | a-c
{M} has {a=24/30/45/58} [1#cards|coins|marbles] and {K} has {b}. {M} gives {c=3/5/8/11} to {K} and {K} gives nothing back. How many [1#cards|coins|marbles] do they have together now? | a+b
{N} and {M} each had {a} [1#cards|sweets|marbles|pens]. {N} gave {M} {b} of them. How many more does {M} have now than {N}? | a-b; a+b; $2-$1
{M} must give {b} [1#cards|nuts|stickers|coins] to {K} so that they have the same. {K} has {a} now. How many [1#cards|nuts|stickers|coins] does {M} have now? | a+b; $1+b
{M} has {a} [1#marbles|nuts|cards|coins], {K} has {b}. They put them in one pile and each takes half. How many [1#marbles|nuts|cards|coins] does each take? | a+b; $1/2
In a game of two teams {a} goals were scored. The [1#home|blue|younger] team scored {b}. By how many goals did the [1#visitors|reds|older team] win? | a-b; $1-b
{N} lends {M} {a} dollars and {K} {b} dollars. {M} pays back all of it, {K} only {c} dollars. How much does {K} still owe? | b-c
{M} owes {K} {a} dollars. {M} pays back {b} dollars today and {c} dollars tomorrow. How much will {M} still owe then? | a-b; $1-c
A [net|basket|crate] held {a} [oranges|apples|pears]. {b} were rotten, so [Mum|the teacher|{N}] threw them away and divided the good ones equally [among|between] {c=3/4/5/6/8} [children|kids|boys]. How many for each? | a-b; $1/c
[A waiter|{N}|My aunt] washed {a} glasses and broke {b} of them. The others were put on {c} [trays|shelves|tables], the same number on each. How many glasses on each? | a-b; $1/c
{N} shares {a} [1#biscuits|nuts|crackers] equally among {b=5/6/7/8} [2#bags|bowls|lunch boxes]. {M} eats everything in {c=2/3/4} of the [2#bags|bowls|lunch boxes]. How many [1#biscuits|nuts|crackers] is that? | a/b; $1*c
{a} children were to share {b} [cards|sweets|stickers|beads] equally, but {c} children did not come. How many did each of the others get? | a-c; b/$1
{N} has {a} [1#stickers|marbles|shells|books], which is twice as many as {M} has. How many do the two of them have in all? | a/2; a+$1
{M} [read|wrote|learned] {a} pages. That's three times what {K} did. How many pages did they do together? | a/3; a+$1
The [big|new|blue] [1#tank|jug|barrel] holds {a} litres, twice as much as the other one. How many litres do both [1#tanks|jugs|barrels] hold? | a/2; a+$1
{K} has {b} fewer [1#nuts|shells|pens|cards] than twice {M}'s number. {M} has {a}. How many [1#nuts|shells|pens|cards] does {K} have? | a*2; $1-b
{K} has {b} more [1#nuts|coins|stamps|comics] than twice as many as {M}. {M} has {a}. How many do they have in all? | a*2; $1+b; $2+a
{N} tied {his} [1#pencils|straws|sticks|flowers] in bundles of ten. There are {a} bundles and {b=2/3/4/5/6/7/8/9} loose [1#pencils|straws|sticks|flowers]. How many are there in all? | a*10; $1+b
{N} bought {a} [1#bags|boxes|packs] of {b} [2#balloons|candles|cups|straws] and used up {c} whole [1#bags|boxes|packs]. How many [2#balloons|candles|cups|straws] are left? | a-c; $1*b
[3|three] [1#bags|jars|boxes] with {a} [2#sweets|marbles|beads] in each and [2|two] [1#bags|jars|boxes] with {b} each. how many [2#sweets|marbles|beads] | 3*a; 2*b; $1+$2
{M}, who is {c=8/9/10/11} years old, has {a} [1#books|comics|games|dolls], and [cousin|neighbour|playmate] {K}, who is {d=5/6/7/12/13}, has {b}. How many [1#books|comics|games|dolls] do they have together? | a+b
{N} paid {c=6/8/9/12} dollars for a [novel|book]. It has {a} pages and {he} has read {b} of them. How many pages are still unread? | a-b
Room {c=3/5/12/14} is for class {d=2/4/6/7}. There are {a=25/28/30/32} chairs in it and {b=18/19/21/23} pupils come, one on each chair. How many chairs stay free? | a-b
{N} has {a} [1#red|white|black] marbles, {b} [2#blue|pink] marbles and {c} [green|yellow|brown] marbles. How many more [1#red|white|black] than [2#blue|pink] ones does {he} have? | a-b
{M} has {a} cards, {K} has {b} and [9#Otto|Pia|Ida|Greta] has {c}. How many do {M} and [9#Otto|Pia|Ida|Greta] have together? | a+c
[My|Our] garden has {a} [1#roses|tulips|daisies], {b} [2#apple trees|bushes|ferns] and {c} [3#lilies|sunflowers|violets]. How many [flowers|flowers, not trees or bushes,] are there in all? | a+c
There are {a} [dogs|cats|horses], {b} [cows|goats|sheep] and {c} [tractors|carts|trucks] on the farm. How many animals are there[ altogether| in all|]? | a+b
{N} [packs|takes along] {a} shirts, {b} [jumpers|skirts|hats|T-shirts] and {c} books for the [trip|holiday]. How many [pieces of clothing|things to wear] is that? | a+b
{N} has {a} dollars. A [ball|kite|book] costs {b} dollars and a [drum|doll|game] costs {c} dollars. {He} buys only the first one. How much money does {he} keep? | a-b
a [zoo|park] ticket is {a=8/9/12/15} dollars for grown ups and {b=3/4/5/6/7} for kids, we are {c=2/3/4/5} kids and the grown ups get in free today. what do we pay | b*c
{N} is reading a book of {a=180/220/260/310} pages: on Monday {b=9/12/17} pages, on Tuesday {c=10/14/21/25} and on Wednesday {d=8/13/16/22}. How many pages did {he} read on the last two of these days? | c+d
{M} is older than {K} by {a=2/3/4/5} years, and {K} is older than [1#Otto|Pia|Ida|Greta] by {b=2/3/4}. {M} is {c=12/13/14/15/16}. How old is [1#Otto|Pia|Ida|Greta]? | c-a; $1-b
[1#Otto|Pia|Ida|Nils] is {a=5/6/7/8} years old, {M} is {b=2/3/4} years older and {K} is {c=2/3} years younger than {M}. [How old is {K}|What is {K}'s age]? | a+b; $1-c
{M} has {a} [1#stamps|coins|cards|shells], that's {b} more than {K} has; {K} has {c} more than [2#Otto|Pia|Ida|Greta]. How many [1#stamps|coins|cards|shells] does [2#Otto|Pia|Ida|Greta] have? | a-b; $1-c
{M} has {a} [1#stamps|coins|cards|beads]. {M} has {b} fewer than {K} and {c} more than [2#Otto|Pia|Ida|Greta]. How many do {K} and [2#Otto|Pia|Ida|Greta] have together? | a+b; a-c; $1+$2
{M} weighs {a=31/33/35/38} kg, {K} {b=2/3/4/5} kg more and [1#Otto|Pia|Ida|Nils] {c=2/3/4} kg less than {M}. How many kg heavier is {K} than [1#Otto|Pia|Ida|Nils]? | a+b; a-c; $1-$2
{M} ran {a} m, {K} ran {b} m and [9#Otto|Pia|Ida|Greta] ran {c} m less than {M} and {K} together. How far did [9#Otto|Pia|Ida|Greta] run? | a+b; $1-c
{M}, {K} and [9#Otto|Pia|Ida|Greta] have {s} [1#cards|nuts|beads|marbles] in all. {M} has {a} and {K} has {b} more than {M}. How many does [9#Otto|Pia|Ida|Greta] have? | a+b; a+$1; s-$2
{K} has twice as many [1#points|nuts|coins|stars] as {M}, and [9#Otto|Pia|Ida|Greta] has three times as many as {M}. {M} has {a}. How many do all three have? | a*2; a*3; a+$1; $3+$2
In a race {M} needed {a=61/64/68/72} seconds, {K} {b=2/3/4/5} seconds less and [1#Otto|Pia|Ida|Nils] {c=3/6/7/8} seconds more than {K}. What was [1#Otto|Pia|Ida|Nils]'s time in seconds? | a-b; $1+c
[1#Otto|Pia|Ida|Greta] is taller than {M} by {a=3/4/5/6} cm. {K} is {b=2/3/7/9} cm taller than [1#Otto|Pia|Ida|Greta]. By how many cm is {K} taller than {M}? | a+b
{N} is standing in a [1#queue|line]. {a} people are in front of {him} and {b} are behind {him}. How many people are in the [1#queue|line] altogether, counting {him} too? | a+b; $1+1
{M} is {b=5/6/7/8/9}th from the front and {a=6/7/8/9/10/11}th from the back of the line. How many children are in the line? | a+b; $1-1
im number {a=12/14/17/20} in the [queue|line]. {b=3/4/5/6} people in front of me give up and go. how many are in front of me now | a-1; $1-b
{M} is number {a=8/10/12/15} in the [queue|line] for [tickets|ice cream|the toilet]. {b=3/4/5/6} people get served and go. What number is {M} now? | a-b
Between {M} and {K} in the line there are {a=3/4/5/6} children. {M} is at the very front and {b=7/8/9/11} children are behind {K}. How many children are in the line in all? | a+2; $1+b
The lift is on floor {a=7/8/9/10}. It goes down {b=3/4/5} floors, then up {c=2/6/8}. On which floor does it stop? | a-b; $1+c
someone takes the lift up {a=4/5/6/7} floors and gets out on floor {b=9/10/11/12}. what floor did they get in on | b-a
{M} works on the {b=11/12/13/14}th floor. That is {a=5/6/7/8} floors above the [1#canteen|library|bank]. What is the number of the floor with the [1#canteen|library|bank]? | b-a
Between two floors there are {a=12/14/16/18/20} steps. [How many steps is it|How many steps must {N} climb] from floor {b=1/2} up to floor {c=5/6/8}? | c-b; $1*a
At noon it was {a=19/21/24/26} degrees, {b=6/7/9/11} degrees warmer than [1#at dawn|at seven|at breakfast]. What was the temperature [1#at dawn|at seven|at breakfast]? | a-b
It got {a=4/5/6/7} degrees colder [overnight|in the night] and in the morning the thermometer showed {b=3/5/8/9} degrees. What had it shown the evening before? | a+b
[Today|On Friday] it is {a=14/16/17/18} degrees in [1#Oslo|Bergen|York], {b=8/9/11/13} degrees cooler than in [2#Rome|Cairo|Athens]. How many degrees is it in [2#Rome|Cairo|Athens]? | a+b
Monday {a=11/12/13} degrees, Tuesday {b=2/3/4} degrees warmer, Wednesday {c=5/6/7} degrees colder than Tuesday. how many degrees on wednesday | a+b; $1-c
The oven was at {a=180/190/200} degrees. {M} turned it down by {b=20/30/40} and later up by {c=10/15/25}. What was it set to in the end? | a-b; $1+c
[1#A bus|A tram|A minibus] left the depot with nobody on it. {a} got on, then {b} got off and {c} got on, and at the last stop everyone got off. How many got off at the last stop? | a-b; $1+c
After the stop there were {c} people on the [tram|bus|train]. {a} had got off there and {b} had got on. How many were on it when it arrived at the stop? | c-b; $1+a
{a} passengers are on the [train|bus|tram]. {b} get off and some get on, and now it carries {c}. How many got on? | a-b; c-$1
a taxi did {a} km to the [airport|station|hotel], then {b} km to the [museum|zoo|port], and {c} km home. how much further was it home than to the first place | c-a
On the way to [town|school|the sea] the bus stops {a=3/4/5/6} times and {b=2/3/4} people get on each time. It set off with {c=4/5/7/9} passengers, and nobody gets off. How many are on it in the end? | a*b; c+$1
{N} has {a} pages of a book left to read and the book has {b} pages. How many pages has {he} already read? | b-a
{N} read {a} pages on Saturday and {b} more pages on Sunday than on Saturday. The book has {c} pages. How many are left? | a+b; a+$1; c-$2
{M} is {a} pages ahead of {K} in the same book. {K} is on page {b}. On which page is {M}? | b+a
[Every night|Each evening] {M} reads {a=4/5/6/8/10} pages to {K}. After {b=5/6/7/9} nights {c} pages are left. How long is the book, in pages? | a*b; $1+c
The tigers have {a} points and the bears have {b} fewer. The lions have {c} more than the bears. How many points do the lions have? | a-b; $1+c
{M} beat {K} by {b} points and had {a} points in the end. How many points did {K} have? | a-b
{M} lost to {K} by {b} points and got {a} points. What was {K}'s score? | a+b
For a badge you need {a} points. {M} has {b} and {K} has {c}. How many more does {K} need than {M}? | a-b; a-c; $2-$1
{N}'s class has {a=24/25/27/28} [pupils|kids|children] on the register. {b=4/5/6} are [ill|away|absent] all day, and {c=2/3} came late but are here now. How many are in class now? | a-b
There are {a=27/28/29/30} children in class. {b=14/15/16} of them are boys. How many more boys than girls are there? | a-b; b-$1
On the farm are {a} cows and {b} more sheep than cows. There are also {c=2/3/4} [dogs|cats|horses]. How many sheep and cows are there? | a+b; a+$1
The farmer had {a} hens. A fox took {b}, and {c} chicks hatched. [Hens and chicks, how|Counting both, how] many birds are there now? | a-b; $1+c
my uncle sold {a} pigs and now theres {b} pigs in one barn and {c} in the other. how many did he have before | b+c; $1+a
{N} planted {a} seeds. {b} did not come up, and the [snails|birds|mice] ate {c} of the seedlings that did. How many plants are left? | a-b; $1-c
[Of|From] {a} [tulip|flower|bean] seeds {M} planted, {b} [came up|grew]. {K} planted {c} and all came up. How many more came up for {K} than for {M}? | c-b
The recipe is for {a=4/6/8} people and takes {b=2/3/4/5} eggs per person. {M} has {c=4/5/7} eggs. How many more eggs are needed? | a*b; $1-c
{N} baked {a} [muffins|scones|buns] in one batch and {b} fewer in the next. After {he} gave {c} away, how many are left from both? | a-b; a+$1; $2-c
The baker baked {a} [rolls|loaves|buns] in the morning, twice as many at noon, and threw away {b} in the evening. All the others were sold. How many were sold? | a*2; a+$1; $2-b
{N} has {a} [tarts|muffins|pies] on one tray and {b} on another. {He} puts as many as possible into boxes of {c=4/6/8}. How many are left over? | a+b; $1%c
{N} gets {a} dollars pocket money, spends {b} dollars and gets {c} dollars for helping {M}. How much does {he} have now, if {he} had nothing before? | a-b; $1+c
{M} saves {a} dollars a week. {K} saves {b} dollars more a week than {M}. How much do they save together in a week? | a+b; a+$1
i get {a} dollars a week, my sister gets {b} dollars less. how much does she get in {c=3/4/5} weeks | a-b; $1*c
[A scooter|The doll|A kite] is {a} dollars. {M} has {b} dollars and {K} has {c} dollars less than {M}. How much do they lack for it together? | b-c; b+$1; a-$2
Collecting stickers, {N} got {a} from {M}, then {b} from {K}, and in the shop some more. Now {he} has {c} from the three. How many were from the shop? | a+b; c-$1
{N}'s album is for {a} [stamps|stickers|photos]. {b} are in it. {He} has {c=3/4/5/6} packs with {d=4/5/6} in each, all different and new. How many [places|spaces] stay empty? | a-b; c*d; $1-$2
{N} had {a} [shells|stamps|coins|badges] in {his} collection. {He} gave {b} away and for these got twice as many new ones. How many does {he} have now? | a-b; b*2; $1+$2
Before lunch {M} had {a} [1#cards|stickers|beads]. After lunch {M} had {b} more, and in the evening {c} fewer than after lunch. How many [1#cards|stickers|beads] did {M} have in the evening? | a+b; $1-c
{N} is on step {a=8/11/14} of [a|the] stair, goes {b=5/6/9} steps up and then {c=2/3/4} down. On which step is {he} now? | a+b; $1-c
{N} sold {a} [jars of honey|cakes|pumpkins|bunches of flowers] on Saturday and {b} on Sunday. For both days together that's {c} fewer than on the weekend before. How many were sold on the weekend before? | a+b; $1+c
{M} has {a} [1#marbles|cards|shells|pens], {b} fewer than {K}. [2#Otto|Pia|Ida|Greta] has half as many as {M} and {K} together. How many [1#marbles|cards|shells|pens] does [2#Otto|Pia|Ida|Greta] have? | a+b; a+$1; $2/2
{M} has {a} [1#stamps|coins|beads|comics], which is {b} more than {K} has. {K} then finds {c} more. How many [1#stamps|coins|beads|comics] do they have together now? | a-b; $1+c; $2+a
{K} has {a=15/24/38/52/70} [1#stickers|nuts|cards] and {M} has {b=6/8/11/13} fewer. {K} gives {c=4/5/6} to {M}, and {M} loses {d=2/3} on the way home. How many [1#stickers|nuts|cards] does {M} have then? | a-b; $1+c; $2-d
A big dog weighs {b=4/5/7/8} kg more than a little one. The big dog weighs {a=15/18/21} kg. The cat weighs {c=2/3} kg less than the little dog. What do the little dog and the cat weigh together? | a-b; $1-c; $1+$2
a pen is {b} dollars cheaper than a [1#cap|ball|book]. the pen is {a} dollars. what do {c=2/3/4} [1#caps|balls|books] and one pen cost | a+b; $1*c; $2+a
The [skirt|coat|tent] costs {a} dollars, {b} dollars more than the [hat|lamp|bag]. {N} pays for both with {c} dollars. How much change does {he} get? | a-b; a+$1; c-$2
{M} [picked|found|gathered] {a} [1#plums|flowers|nuts], {b} fewer than {K}. {K} gives {c} away. How many [1#plums|flowers|nuts] are there then in all? | a+b; $1-c; $2+a
{M} ran {a} m, {b} m less than {K}. {K} ran {c} m more than [1#Otto|Pia|Ida|Greta]. How far did [1#Otto|Pia|Ida|Greta] and {M} run together? | a+b; $1-c; $2+a
{N} had some [1#sweets|nuts|cherries]. {He} ate {a}, gave {b} to {M} and {c} to {K}. Now {he} has {d}. How many [1#sweets|nuts|cherries] did {he} have at first? | a+b; $1+c; $2+d
Some people were on a [tram|bus|ferry]. At the first stop {a} got off and {b} got on, at the second {c} got off. {d} people travelled on. How many were there at the start? | d+c; $1-b; $2+a
{N} had some [cards|beads|shells]. {M} gave {him} {a}, {he} lost {b} and sold half of what was left. Now {he} has {c}. How many did {he} have at first? | c*2; $1+b; $2-a
[1#A jug|A tank|A barrel] was full. {a} litres were poured out, {b} litres went back in and then {c} litres were poured out again. {d} litres are left in the [1#jug|tank|barrel]. How many litres does it hold when full? | d+c; $1-b; $2+a
i had some [1#marbles|coins|cards], i won {a}, gave {b} to each of my {c=2/3/4} [mates|brothers|cousins] and now i have {d}. how many did i have at the start | b*c; d+$1; $2-a
A shelf had {a} books. {M} took some away and {K} put {b} on it; then {c} more were taken by [1#Otto|Pia|Ida|Greta]. Now there are {d}. How many did {M} take? | d+c; $1-b; a-$2
{N} started the day with {a} dollars, paid {b} dollars for lunch, was given some by {M} and spent {c} dollars on a [book|ticket|present]. In the evening {he} had {d} dollars. How much did {M} give {him}? | d+c; a-b; $1-$2
{M} and {K} have {s} [1#marbles|coins|cards|shells] together. {M} has {a}. Then {K} gives {b} to {M}. How many more does {M} have now than {K}? | s-a; $1-b; a+b; $3-$2
{N} has {a} [1#cards|sweets|nuts] and {M} has {b}. {N} gives {M} {c} of them. How many more does {M} have now than {N}? | a-c; b+c; $2-$1
{M} and {K} have the same number of [1#cards|stamps|coins]. {M} gives {a} to {K}, and now {M} has {b}. How many [1#cards|stamps|coins] did they have together before that? | b+a; $1*2
Three [1#bags|baskets|jars] hold {a}, {b} and {c} [2#nuts|apples|marbles]. They are emptied into one heap and {d=2/3/4} [children|friends|cousins] share it equally. How many [2#nuts|apples|marbles] does each get? | a+b; $1+c; $2/d
{N} baked {a} trays of {b} [buns|biscuits|scones]. {c} got burnt. The rest went equally to {d=2/3/4/5} [neighbours|families|tables]. How many did each get? | a*b; $1-c; $2/d
[A crate|A net|A sack] had {a} [1#oranges|pears|lemons] and another {b}. Of all these, {c} were bad. The good ones were shared equally by {d=3/4/5} families. How many [1#oranges|pears|lemons] for each family? | a+b; $1-c; $2/d
{N} has {a} [1#beads|sweets|balloons], loses {b} and shares the others equally with {M} and {K}, so all three get the same. {N} then gives {c=2/3} more to {M}. How many [1#beads|sweets|balloons] does {N} have? | a-b; $1/3; $2-c
{K} has twice as many [1#shells|cards|nuts] as {M}, and {M} has {a}. Together they give {b} to [2#Otto|Pia|Ida|Greta]. How many [1#shells|cards|nuts] are left to them? | a*2; a+$1; $2-b
{M} has {a} [1#books|coins|stickers], which is twice as many as {K} has. {K} has {b} more than [2#Otto|Pia|Ida|Greta]. How many [1#books|coins|stickers] do {M} and [2#Otto|Pia|Ida|Greta] have together? | a/2; $1-b; a+$2
the [red|old] [1#box|tin|bag] has {a} [2#pens|beads|screws], the [blue|new] one has 3 times as many. i take {b} out of the fuller one. how many are in both then | a*3; $1-b; $2+a
{N} has {a} [1#bags|boxes|jars] of {b} [2#nuts|beads|sweets] and {M} has {c} [2#nuts|beads|sweets] more than {him}. How many [2#nuts|beads|sweets] do they have together? | a*b; $1+c; $1+$2
There are {a} tables with {b} [1#children|guests|players] at each and one more table with only {c=2/3}. {d} of all these [1#children|guests|players] go home. How many stay? | a*b; $1+c; $2-d
[Our|The] school bought {a} [1#boxes|packs] of {b} [2#pencils|crayons|rulers] and had {c} in the cupboard. {d} are given out. How many [2#pencils|crayons|rulers] are left? | a*b; $1+c; $2-d
{N} has {a} [1#jars|bags|tins] with {b} [2#sweets|nuts|buttons] in each and {c=2/3/4} single ones besides. In all, that is {d} [2#sweets|nuts|buttons] more than {M} has. How many does {M} have? | a*b; $1+c; $2-d
On {d=3/7/12/19} May {M}, who is {e=9/10/11}, picked {a} [1#strawberries|roses|cherries]; {K} picked {b} fewer, and they gave {c} of all these away. How many [1#strawberries|roses|cherries] did they keep? | a-b; a+$1; $2-c
{a} [children|kids] paid {b=3/4/5} dollars each and {c} [adults|grown-ups|teachers] paid {d=7/8/9} dollars each. There were also {e=2/3/4} dogs, free of charge. How many dollars were paid altogether? | a*b; c*d; $1+$2
In the box are {a} red and {b} blue [1#pens|chalks|crayons] and {c} [rubbers|rulers|clips]. {d} of the red [1#pens|chalks|crayons] and {e=2/3/4} of the blue ones are [broken|used up]. How many red and blue ones are still good? | a-d; b-e; $1+$2
A farmer has {a} cows. There are {b} more hens than cows, and {c} fewer ducks than hens. How many hens and ducks are there in all? | a+b; $1-c; $1+$2
on the farm r {a} sheep and half as many goats. {b} goats are sold and {c} sheep too. how many sheep and goats now | a/2; a-c; $1-b; $2+$3
{M}, {K} and [1#Otto|Pia|Ida|Greta] have {s} points altogether. {M} has {a}, and {K} has {b} fewer than {M}. How many has [1#Otto|Pia|Ida|Greta]? | a-b; a+$1; s-$2
{M} has {a} points. {K} has {b} fewer, [1#Otto|Pia|Ida|Greta] has {c} fewer than {K}. How many points do the three have together? | a-b; $1-c; a+$1; $3+$2
{K} has {a} [1#pens|cards|beads]. This is {b} more than {M} has and {c} fewer than [2#Otto|Pia|Ida|Greta] has. How many [1#pens|cards|beads] do all three have? | a-b; a+c; a+$1; $3+$2
[1#Otto|Pia|Ida|Nils] is {a=6/7/8} years old. {M} is twice as old as [1#Otto|Pia|Ida|Nils] and {K} is {b=2/3/4} years younger than {M}. How old are the three together? | a*2; $1-b; a+$1; $3+$2
a bus has {a} passengers. at stop one {b} get off, at stop two {c} get on and {d} get off, at stop three {e} get on. how many are on the bus then | a-b; $1+c; $2-d; $3+e
A train left with {a} people. {b} got off and {c} got on at the first station. At the second, {d} got on and some got off, and {e} people travelled on. How many got off at the second station? | a-b; $1+c; $2+d; $3-e
At the first stop {a} people got on an empty bus. At each of the next {c=2/3/4} stops {b=2/3/4/5} got on, and at the last one before the end {d} got off. How many went on to the end? | b*c; a+$1; $2-d
The lift is empty. On floor 1, {a=5/6/7} people get in; on floor {e=3/4}, {b=2/3} get out and {c=2/3/4} get in; on floor {f=6/7/8}, {d=2/3} get out. How many are in the lift now? | a-b; $1+c; $2-d
{N} has a book of {a} pages. {He} read {b} pages on Monday, {c} fewer on Tuesday. How many pages are left after these two days? | b-c; b+$1; a-$2
{M} read {a} pages on Friday. That was {b} more than on Thursday and {c} fewer than on Saturday. How many pages were read on Thursday and Saturday together? | a-b; a+c; $1+$2
{N}'s book has {a} pages. {He} read {b} pages [each|every] day for {c} days, then {d} on the last weekend. How many pages are still left? | b*c; $1+d; a-$2
In the first match our team scored {a} points, in the second {b} fewer, in the third {c} more than in the second. How many points is that in all three? | a-b; $1+c; a+$1; $3+$2
{M} and {K} both play darts. {M} got {a} points first and then {b} fewer than that. {K} got {c} in all and won. By how many points did {K} win? | a-b; a+$1; c-$2
Our team had {a} points, the other one {b} more. In the last round we got {c} and they got {d}. By how many points are they ahead now? | a+b; a+c; $1+d; $3-$2
[1#There are|We are] {a=24/26/27/28} children in class {e=2/3/4}. {b=2/3/4} are ill and {c=4/5/6} are at choir. Then {d=2/3} come back from choir. How many are in the room? | a-b; $1-c; $2+d
In class 3 there are {a=11/12/13} girls and {b=2/3} more boys than girls. {c=2/3/4} children are absent today. How many children are here? | a+b; a+$1; $2-c
One plant was {a=20/25/30} cm tall and grew {b=2/3/4} cm a week for {c=3/4/5} weeks. Another is now {d=6/7/8} cm shorter than it. How tall is the other one? | b*c; a+$1; $2-d
{N} planted {a} rows of {b} [1#beans|onions|tulips]. {c} did not grow and {M} pulled out {d} by mistake. How many [1#beans|onions|tulips] are left? | a*b; $1-c; $2-d
{N} bakes {a} [1#muffins|rolls|pies] and {M} bakes {b} fewer. They eat {c=2/3/4} and pack the others into boxes of {d=4/6/8}, with none left over. How many boxes do they fill? | a-b; a+$1; $2-c; $3/d
A cake takes {a=3/4/5} eggs and a flan {b=2/6} eggs. {M} bakes {c=5/7/9/12} cakes and {d=2/3/4} flans. How many more eggs do the cakes take than the flans? | a*c; b*d; $1-$2
{N} gets {a} dollars [a|each|every] week for {c=3/4/5} weeks and spends {b} dollars. {M} has {d} dollars more than {N} has then. How much does {M} have? | a*c; $1-b; $2+d
{M} has {a} dollars, {K} has {b} dollars less. They buy a [game|ball|kite] together for {c} dollars and share what is left equally. How much does each get? | a-b; a+$1; $2-c; $3/2
{N} had {a} [shells|stamps|badges]. In May {he} got {b} more, in June {c} more than in May, and in July {he} gave {d} away. How many does {he} have now? | b+c; a+b; $2+$1; $3-d
[1#Otto|Pia|Ida|Nils] and {M} each collect [2#stickers|stamps|coins]. [1#Otto|Pia|Ida|Nils] has {a} and {M} {b} more. They swap: {M} gives {c=5/6/7} and gets {d=2/3/4} back. How many [2#stickers|stamps|coins] does {M} have now? | a+b; $1-c; $2+d
{a} people are queueing. {b} are served, {c} join the end and then {d} give up. How many are in the queue now? | a-b; $1+c; $2-d
The [queue|line] has {a=20/25/30/32} people. {M} is the {b=5/6/7/8}th from the front and {K} is the {c=4/9/10}th from the back, further back than {M}. How many people stand between {M} and {K}? | a-b; $1-c
{M} lives on floor {a=3/4/5}, {K} lives {b=4/5/6} floors higher, and [1#Otto|Pia|Ida|Nils] lives {c=2/3} floors below {K}. How many floors above {M} does [1#Otto|Pia|Ida|Nils] live? | a+b; $1-c; $2-a
At six it was {a=8/9/10} degrees. By noon it was {b=7/8/9} degrees warmer, by four another {c=2/3} warmer, and at night {d=6/9/11} degrees colder than at four. How many degrees was it at night? | a+b; $1+c; $2-d
""".strip()
